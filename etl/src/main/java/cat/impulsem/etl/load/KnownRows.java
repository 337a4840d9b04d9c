package cat.impulsem.etl.load;

import cat.impulsem.warehouse.contract.Contracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Accepted rows of the tables that others refer to. */
final class KnownRows {
    /** Up to here the rows travel with the plan, which spares a join for each table that refers to them. */
    private static final int FEW = 5_000;

    private final Sessions sessions;
    private final Contracts contracts;
    private final Path facts;
    private final Map<String, Optional<List<Row>>> few = new ConcurrentHashMap<>();

    KnownRows(Sessions sessions, Contracts contracts, Path facts) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.facts = facts;
    }

    /** The accepted rows of a table that was delivered, for plans of that session. */
    Dataset<Row> of(String table, SparkSession session) {
        return session.read()
                .schema(RowSchema.facts(contracts.get(table)))
                .parquet(facts.resolve(table).toString());
    }

    /** The accepted rows of a table that has few of them; nothing when it has many, or was never delivered. */
    Optional<List<Row>> few(String table) {
        // What is not there yet may be there the next time: only answers are remembered.
        return wereDelivered(table) ? few.computeIfAbsent(table, this::collect) : Optional.empty();
    }

    boolean wereDelivered(String table) {
        return Files.isDirectory(facts.resolve(table));
    }

    private Optional<List<Row>> collect(String table) {
        long count = new ParquetFolder(facts.resolve(table)).countRows();
        return count > FEW
                ? Optional.empty()
                : Optional.of(of(table, sessions.forRows(count)).collectAsList());
    }
}
