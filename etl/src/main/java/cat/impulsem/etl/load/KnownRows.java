package cat.impulsem.etl.load;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Accepted rows of the tables that others refer to. */
final class KnownRows {
    /** Up to here the rows travel with the plan, which spares a join for each table that refers to them. */
    private static final int FEW = 5_000;

    private final Sessions sessions;
    private final Contracts contracts;
    private final List<Path> factFolders;
    private final Map<String, Optional<List<Row>>> few = new ConcurrentHashMap<>();

    /** Rows accepted in any of these folders; one that is not there holds nothing. */
    KnownRows(Sessions sessions, Contracts contracts, List<Path> factFolders) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.factFolders = factFolders;
    }

    /** The accepted rows of a table, for plans of that session, or nothing when it was never delivered. */
    Optional<Dataset<Row>> of(String table, SparkSession session) {
        TableContract contract = contracts.get(table);
        return existing(table)
                .map(folder -> session.read().schema(RowSchema.facts(contract)).parquet(folder.toString()))
                .reduce(Dataset::unionByName);
    }

    /** The accepted rows of a table that has few of them; nothing when it has many, or was never delivered. */
    Optional<List<Row>> few(String table) {
        // What is not there yet may be there the next time: only answers are remembered.
        return wereDelivered(table) ? few.computeIfAbsent(table, this::collect) : Optional.empty();
    }

    boolean wereDelivered(String table) {
        return existing(table).findAny().isPresent();
    }

    private Optional<List<Row>> collect(String table) {
        long count = existing(table)
                .mapToLong(folder -> new ParquetFolder(folder).countRows())
                .sum();
        return count > FEW
                ? Optional.empty()
                : of(table, sessions.forRows(count)).map(Dataset::collectAsList);
    }

    private Stream<Path> existing(String table) {
        return factFolders.stream().map(folder -> folder.resolve(table)).filter(Files::isDirectory);
    }
}
