package cat.impulsem.etl.load;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.store.TableCount;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** From the staged rows of a set of deliveries to facts and quarantine; the order in which they came has no influence. */
final class Conforming {
    private final Sessions sessions;
    private final Contracts contracts;
    private final StagedRows staged;
    private final References references;
    private final Path load;
    private final Map<String, QuarantineCount> counts = new TreeMap<>();

    Conforming(Sessions sessions, Contracts contracts, StagedRows staged, References references, Path load) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.staged = staged;
        this.references = references;
        this.load = load;
    }

    /** Writes those tables as far as delivered, each after what it refers to, and tells how the rows were divided. */
    Map<String, QuarantineCount> run(Collection<String> tables, Progress progress) {
        var delivered = contracts.tables().stream()
                .filter(withReferences(tables)::contains)
                .filter(staged::hold)
                .toList();
        TableProgress done = new TableProgress(progress, "conforming", delivered.size());
        TableRun.inOrder(delivered, this::referredTo, table -> {
            QuarantineCount count = conform(contracts.get(table));
            synchronized (counts) {
                counts.put(table, count);
            }
            done.done(table, count.count().read());
        });
        return counts;
    }

    /** Whether a reference holds follows from what became of the other table, and so on. */
    private Set<String> withReferences(Collection<String> tables) {
        Set<String> all = new HashSet<>(tables);
        Deque<String> next = new ArrayDeque<>(tables);
        while (!next.isEmpty()) {
            referredTo(next.remove()).stream().filter(all::add).forEach(next::add);
        }
        return all;
    }

    private Set<String> referredTo(String table) {
        return contracts.get(table).columns().stream()
                .flatMap(column -> column.reference().stream())
                .map(reference -> reference.table())
                .collect(Collectors.toSet());
    }

    private QuarantineCount conform(TableContract contract) {
        TableFiles files = new TableFiles(contract, load);
        var rows = staged.of(contract).orElseThrow();
        long read = staged.count(contract.table());
        new TableConforming(contract, files).write(references.check(rows, contract), read);
        long facts = files.countFacts();
        long quarantine = files.countQuarantine();
        if (read != facts + quarantine) {
            throw new IllegalStateException("%s: read %d rows, but %d facts and %d in quarantine; nothing was changed"
                    .formatted(contract.table(), read, facts, quarantine));
        }
        return quarantine == 0
                ? QuarantineCount.none(read)
                : QuarantineCount.of(
                        read,
                        facts,
                        files.readQuarantine(sessions)
                                .selectExpr(
                                        "_delivery", "array_join(array_sort(array_distinct(_reasons.rule)), ',') rules")
                                .groupBy("_delivery", "rules")
                                .count()
                                .collectAsList());
    }

    /**
     * How the rows of one table were divided.
     *
     * @param count over all deliveries
     * @param byDelivery rows in quarantine of each delivery
     */
    record QuarantineCount(TableCount count, Map<String, Long> byDelivery) {
        static QuarantineCount none(long read) {
            return new QuarantineCount(new TableCount(read, read, 0, Map.of()), Map.of());
        }

        static QuarantineCount of(long read, long facts, Iterable<Row> groups) {
            Map<String, Long> byRule = new TreeMap<>();
            Map<String, Long> byDelivery = new TreeMap<>();
            for (Row group : groups) {
                byDelivery.merge(group.getString(0), group.getLong(2), Long::sum);
                for (String rule : group.getString(1).split(",")) {
                    byRule.merge(rule, group.getLong(2), Long::sum);
                }
            }
            return new QuarantineCount(new TableCount(read, facts, read - facts, byRule), byDelivery);
        }
    }
}
