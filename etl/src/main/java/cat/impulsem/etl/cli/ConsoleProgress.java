package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.text.Progress;
import java.util.Locale;

/** Tells the person who waits, on the error stream, what is being done and how long it has taken so far. */
final class ConsoleProgress implements Progress {
    private final long start = System.nanoTime();

    @Override
    public void step(String message) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds, message);
    }
}
