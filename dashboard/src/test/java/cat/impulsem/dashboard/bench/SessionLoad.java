package cat.impulsem.dashboard.bench;

import cat.impulsem.dashboard.wire.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many people at once: sessions that stay open and click through the pages, then many more that come and go. Prints the
 * time of an answer, the memory of a session, and the heap that is left after each round of sessions that ended.
 * Started by {@code ./impulsem bench sessions}; the server listens on the loopback address and ends with the run.
 */
public final class SessionLoad {
    private static final int CLIENTS = 8;
    private static final int ROUND = 200;
    private static final List<String> PAGES = List.of(" ", "t t=d06", "i/L1.A ", "t t=d08", "d ", "i/L3.1a ", "def ");
    private final MeasuredDashboard dashboard;
    private final Heap heap;

    private SessionLoad(MeasuredDashboard dashboard) {
        this.dashboard = dashboard;
        this.heap = new Heap(dashboard.processId());
    }

    /**
     * Runs it.
     *
     * @param arguments folder of the store, sessions that stay open, sessions that come and go
     */
    public static void main(String[] arguments) throws Exception {
        Path store = Path.of(arguments[0]);
        int open = Integer.parseInt(arguments[1]);
        int passing = Integer.parseInt(arguments[2]);
        try (MeasuredDashboard dashboard = new MeasuredDashboard(store)) {
            SessionLoad load = new SessionLoad(dashboard);
            load.warmUp();
            load.stayOpen(open);
            load.comeAndGo(passing);
        }
    }

    /** Neither the first compilation nor the first reading of a page is a session's own cost. */
    private void warmUp() throws Exception {
        times(CLIENTS * 2, () -> visit(true));
    }

    private void stayOpen(int sessions) throws Exception {
        long before = heap.usedAfterCollection();
        List<Long> answers = times(sessions, () -> visit(false));
        long after = heap.usedAfterCollection();
        long[] sorted = answers.stream().mapToLong(Long::longValue).sorted().toArray();
        print(
                "%d open sessions of %d pages each, %d at a time: %d answers",
                sessions, PAGES.size(), CLIENTS, sorted.length);
        print("  answer, ms: median %d, p95 %d, longest %d", at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
        print(
                "  heap, MB: %d before, %d with all open: %d kB a session",
                before >> 20, after >> 20, Math.max(0, after - before) / 1024 / Math.max(1, sessions));
    }

    private void comeAndGo(int sessions) throws Exception {
        print("sessions that came, clicked and signed out: heap, MB");
        print("  %5d  %d", 0, heap.usedAfterCollection() >> 20);
        for (int done = 0; done < sessions; done += ROUND) {
            times(Math.min(ROUND, sessions - done), () -> visit(true));
            print("  %5d  %d", Math.min(done + ROUND, sessions), heap.usedAfterCollection() >> 20);
        }
    }

    /** One person: signs in, opens a window, goes through the pages; milliseconds of each answer. */
    private List<Long> visit(boolean leave) {
        Browser browser = dashboard.signedIn();
        Browser.Window window = browser.open();
        List<Long> answers = new ArrayList<>();
        for (String page : PAGES) {
            window = show(browser, window, page.split(" ", -1), answers);
        }
        if (leave) {
            browser.signOut();
        }
        return answers;
    }

    /** What stands first, then what stands further down. */
    private static Browser.Window show(Browser browser, Browser.Window window, String[] route, List<Long> answers) {
        long begun = System.nanoTime();
        HttpResponse<String> first = browser.navigate(window, route[0], route[1]);
        answers.add(millisSince(begun));
        if (!first.body().contains("\"changes\"")) {
            throw new IllegalStateException("page " + List.of(route) + " was not told: " + first.body());
        }
        long shown = System.nanoTime();
        Optional<HttpResponse<String>> rest = browser.rest(window.next(), first);
        rest.ifPresent(told -> answers.add(millisSince(shown)));
        return rest.isPresent() ? window.next().next() : window.next();
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static List<Long> times(int count, Callable<List<Long>> visit) throws InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Long> answers = new ArrayList<>();
            for (Future<List<Long>> done : clients.invokeAll(Collections.nCopies(count, visit))) {
                answers.addAll(done.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a session failed", failed.getCause());
        }
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** The heap of another process of this JDK. */
    private record Heap(long process) {
        long usedAfterCollection() throws IOException, InterruptedException {
            ask("GC.run");
            ask("GC.run");
            return Arrays.stream(ask("GC.heap_info").split("[\\s,]+used "))
                    .skip(1)
                    .findFirst()
                    .map(text ->
                            Long.parseLong(text.replaceFirst("K.*(?s:.*)", "").strip()) * 1024)
                    .orElseThrow();
        }

        private String ask(String command) throws IOException, InterruptedException {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process asked = new ProcessBuilder(jcmd.toString(), String.valueOf(process), command)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(asked.getInputStream().readAllBytes());
            asked.waitFor();
            return answer;
        }
    }
}
