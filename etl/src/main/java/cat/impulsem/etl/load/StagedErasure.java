package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;

import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.contract.Column.Reference;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Takes erased rows out of staged deliveries: the rows that name an erased person or worker, what was performed before the
 * first month that is kept, and what belongs to that, as attendances to their session.
 */
final class StagedErasure {
    private static final String OWNER = "_owner";
    private final Sessions sessions;
    private final Contracts contracts;
    private final PseudonymKey key;
    private final Erasures erasures;

    StagedErasure(Sessions sessions, Contracts contracts, PseudonymKey key, Erasures erasures) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.key = key;
        this.erasures = erasures;
    }

    private record Table(StagedDelivery delivery, Path folder, TableContract contract, SparkSession spark) {}

    /** Cleans a delivery that is being staged. */
    StagedDelivery clean(StagedDelivery delivery, Path folder) {
        if (erasures.isNothing()) {
            return delivery;
        }
        Map<String, Long> rows = new TreeMap<>(delivery.rows());
        List<Table> tables = tables(Map.of(folder, delivery));
        tables.forEach(table -> rows.merge(table.contract().table(), -clean(table, tables), Long::sum));
        return delivery.with(rows);
    }

    /** Cleans staged deliveries; says how many rows of each table went. */
    Map<String, Long> clean(List<Path> folders) {
        Map<String, Long> removed = new TreeMap<>();
        Map<Path, Map<String, Long>> left = new TreeMap<>();
        List<Table> tables = tables(folders);
        for (Table table : tables) {
            long gone = clean(table, tables);
            left.computeIfAbsent(
                            table.folder(),
                            folder -> new TreeMap<>(table.delivery().rows()))
                    .merge(table.contract().table(), -gone, Long::sum);
            count(removed, table, gone);
        }
        left.forEach((folder, rows) -> write(StagedDelivery.read(folder).with(rows), folder));
        return removed;
    }

    /** How many rows of each table would go. */
    Map<String, Long> count(List<Path> folders) {
        Map<String, Long> removed = new TreeMap<>();
        List<Table> tables = tables(folders);
        tables.forEach(table -> count(removed, table, erased(table, tables).count()));
        return removed;
    }

    private static void count(Map<String, Long> removed, Table table, long gone) {
        if (gone > 0) {
            removed.merge(table.contract().table(), gone, Long::sum);
        }
    }

    private List<Table> tables(List<Path> folders) {
        Map<Path, StagedDelivery> deliveries = new TreeMap<>();
        folders.forEach(folder -> deliveries.put(folder, StagedDelivery.read(folder)));
        return tables(deliveries);
    }

    private List<Table> tables(Map<Path, StagedDelivery> deliveries) {
        // Joined tables have to be read by one and the same session.
        SparkSession spark = sessions.forRows(deliveries.values().stream()
                .flatMap(delivery -> delivery.rows().values().stream())
                .mapToLong(Long::longValue)
                .sum());
        return inOrder(deliveries.entrySet().stream()
                .flatMap(one -> one.getValue().rows().keySet().stream()
                        .map(table -> new Table(one.getValue(), one.getKey(), contracts.get(table), spark)))
                .toList());
    }

    /** What belongs to other rows first, as long as those are there to tell. */
    private List<Table> inOrder(List<Table> tables) {
        return tables.stream()
                .sorted(Comparator.comparing(table -> owner(table.contract()).isEmpty()))
                .toList();
    }

    private long clean(Table table, List<Table> all) {
        Dataset<Row> erased = erased(table, all);
        long gone = erased.count();
        if (gone > 0) {
            Path folder = table.folder().resolve(table.contract().table());
            Path draft = Folders.draftOf(folder);
            kept(table, all).write().mode("overwrite").parquet(draft.toString());
            Folders.moveIntoPlace(draft, folder);
        }
        return gone;
    }

    private Dataset<Row> erased(Table table, List<Table> all) {
        Dataset<Row> own = rows(table).filter(isErased(table));
        return fallen(table, all)
                .map(owners -> own.unionByName(rows(table)
                        .filter(not(isErased(table)))
                        .join(owners, col(column(table)).equalTo(col(OWNER)), "left_semi")))
                .orElse(own);
    }

    private Dataset<Row> kept(Table table, List<Table> all) {
        Dataset<Row> own = rows(table).filter(not(isErased(table)));
        return fallen(table, all)
                .map(owners -> own.join(owners, col(column(table)).equalTo(col(OWNER)), "left_anti"))
                .orElse(own);
    }

    private Dataset<Row> rows(Table table) {
        return table.spark()
                .read()
                .schema(RowSchema.staged(table.contract()))
                .parquet(table.folder().resolve(table.contract().table()).toString());
    }

    private Column isErased(Table table) {
        TableContract contract = table.contract();
        List<Column> conditions = new ArrayList<>();
        if (!erasures.people().isEmpty()) {
            var isErased = udf(new IsErased(key, erasures.people()), DataTypes.BooleanType);
            contract.columns().stream()
                    .filter(column -> column.type().isPseudonymous())
                    .forEach(column -> conditions.add(isErased.apply(col(column.name()))));
        }
        // A register without people, as of events, stays what it is.
        if (contract.kind() == TableKind.FACT || contract.namesPeople()) {
            isBefore(table).ifPresent(conditions::add);
        }
        return coalesce(conditions.stream().reduce(Column::or).orElse(lit(false)), lit(false));
    }

    /** A fact without a readable day is of the time of its delivery; a register's row without one goes on. */
    private Optional<Column> isBefore(Table table) {
        if (erasures.before() == null) {
            return Optional.empty();
        }
        YearMonth last = table.delivery().lastMonth();
        boolean isWhollyBefore =
                table.contract().kind() == TableKind.FACT && last != null && last.isBefore(erasures.before());
        return table.contract()
                .day()
                .map(day -> coalesce(col(day).lt(lit(erasures.before().atDay(1))), lit(isWhollyBefore)));
    }

    /** Keys of the rows that go because of their day and to which rows of this table belong. */
    private Optional<Dataset<Row>> fallen(Table table, List<Table> all) {
        if (erasures.before() == null) {
            return Optional.empty();
        }
        return owner(table.contract()).flatMap(reference -> all.stream()
                .filter(one -> one.contract().table().equals(reference.table()))
                .flatMap(one -> isBefore(one).stream().map(isBefore -> rows(one)
                        .filter(isBefore.or(isErased(one)))
                        .select(col(reference.column()).as(OWNER))))
                .reduce(Dataset::union)
                .map(Dataset::distinct));
    }

    /** Rows of people without a day of their own have that of what they belong to. */
    private Optional<Reference> owner(TableContract contract) {
        return StagedErasure.owner(contracts, contract);
    }

    static Optional<Reference> owner(Contracts contracts, TableContract contract) {
        boolean asksForOne = contract.kind() == TableKind.FACT || contract.namesPeople();
        if (!asksForOne || contract.day().isPresent()) {
            return Optional.empty();
        }
        return contract.columns().stream()
                .flatMap(column -> column.reference().stream())
                .filter(reference -> contracts.get(reference.table()).day().isPresent())
                .findFirst();
    }

    private String column(Table table) {
        return table.contract().columns().stream()
                .filter(column -> column.reference().equals(owner(table.contract())))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static void write(StagedDelivery delivery, Path folder) {
        try {
            delivery.write(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
