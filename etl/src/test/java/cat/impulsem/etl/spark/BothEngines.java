package cat.impulsem.etl.spark;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.SqlEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/**
 * Asks both engines the same. Spark plans each query on one thread, longer than it runs: so two sessions share the
 * work, each with every other definition.
 */
final class BothEngines {
    private static final int SESSIONS = 2;

    private BothEngines() {}

    /**
     * What each engine answered, in the same order.
     *
     * @param spark answers of Spark
     * @param duckDb answers of DuckDB
     */
    record Answers<R>(List<R> spark, List<R> duckDb) {}

    static <D, R> Answers<R> ask(List<D> definitions, BiFunction<SqlEngine, List<D>, List<R>> question) {
        List<List<D>> parts = parts(definitions);
        List<R> spark = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SESSIONS)) {
            List<Future<List<R>>> answers = parts.stream()
                    .map(part -> threads.submit(
                            () -> question.apply(new SparkEngine(SparkForTests.forSmallQueries()), part)))
                    .toList();
            for (Future<List<R>> answer : answers) {
                spark.addAll(answer.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        List<R> duckDb = new ArrayList<>();
        for (List<D> part : parts) {
            try (SqlEngine engine = DuckDbEngine.open()) {
                duckDb.addAll(question.apply(engine, part));
            }
        }
        return new Answers<>(spark, duckDb);
    }

    private static <D> List<List<D>> parts(List<D> definitions) {
        List<List<D>> parts = new ArrayList<>();
        for (int part = 0; part < SESSIONS; part++) {
            List<D> own = new ArrayList<>();
            for (int i = part; i < definitions.size(); i += SESSIONS) {
                own.add(definitions.get(i));
            }
            parts.add(own);
        }
        return parts;
    }
}
