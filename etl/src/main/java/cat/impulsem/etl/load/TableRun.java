package cat.impulsem.etl.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on several tables at once: most are small, and Spark then plans more than it computes. */
final class TableRun {
    private static final int AT_ONCE = 3;

    private TableRun() {}

    static void each(Collection<String> tables, Consumer<String> work) {
        inOrder(tables, table -> Set.of(), work);
    }

    /**
     * Works on each table after those that it needs.
     *
     * @param tables in an order in which no table needs a later one
     */
    static void inOrder(Collection<String> tables, Function<String, Set<String>> needed, Consumer<String> work) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, CompletableFuture<Void>> done = new HashMap<>();
            for (String table : tables) {
                CompletableFuture<?>[] before = needed.apply(table).stream()
                        .filter(done::containsKey)
                        .map(done::get)
                        .toArray(CompletableFuture[]::new);
                done.put(table, CompletableFuture.allOf(before).thenRunAsync(() -> work.accept(table), threads));
            }
            CompletableFuture.allOf(done.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            threads.shutdownNow();
        }
    }
}
