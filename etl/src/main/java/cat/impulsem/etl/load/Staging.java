package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Delivery;
import cat.impulsem.etl.intake.DeliveryPart;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.store.PrivateFolder;
import cat.impulsem.warehouse.text.Progress;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes the rows of a delivery as typed, checked, pseudonymous Parquet; nothing else ever reads the delivery. */
final class Staging {
    private static final int PARTS_PER_TASK = 4;
    private final Sessions sessions;
    private final Contracts contracts;
    private final PseudonymKey key;
    private final PartOpener opener;
    private final Clock clock;

    Staging(Sessions sessions, Contracts contracts, PseudonymKey key, PartOpener opener, Clock clock) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.key = key;
        this.opener = opener;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Stages a delivery under that folder, unless it lies there already. */
    StagedDelivery stage(Delivery delivery, Path staged, Erasures erasures, Progress progress) {
        Path folder = staged.resolve(delivery.id());
        String rules = LoadId.rules(contracts, delivery.shippedMapping());
        Receipt receipt = Receipt.now(clock);
        if (StagedDelivery.isIn(folder)) {
            StagedDelivery known = StagedDelivery.read(folder);
            known.requireKey(key);
            if (known.rules().equals(rules)) {
                return known;
            }
            receipt = known.receipt();
        }
        return write(delivery, rules, receipt, folder, erasures, progress);
    }

    private StagedDelivery write(
            Delivery delivery, String rules, Receipt receipt, Path folder, Erasures erasures, Progress progress) {
        LocalDate lastDay = delivery.issued() == null ? receipt.on() : delivery.issued();
        Path draft = Folders.draftOf(folder);
        Map<String, List<DeliveryPart>> tables = delivery.parts().stream()
                .collect(Collectors.groupingBy(DeliveryPart::table, TreeMap::new, Collectors.toList()));
        StagedCounts counts = new StagedCounts();
        TableProgress checked =
                new TableProgress(progress, "checking " + Identifiers.withhold(delivery.name()), tables.size());
        TableRun.each(tables.keySet(), table -> {
            List<DeliveryPart> parts = tables.get(table);
            long rows = write(contracts.get(table), parts, lastDay, draft.resolve(table));
            counts.add(table, parts, byFile(parts, rows, draft.resolve(table)));
            checked.done(table, rows);
        });
        StagedDelivery whole = StagedDelivery.of(delivery, rules, key.fingerprint(), receipt, counts);
        save(new StagedErasure(sessions, contracts, key, erasures).clean(whole, draft), draft);
        Folders.moveIntoPlace(draft, folder);
        return StagedDelivery.read(folder);
    }

    private long write(TableContract contract, List<DeliveryPart> parts, LocalDate lastDay, Path folder) {
        SparkSession spark = sessions.forBytes(bytes(parts));
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int tasks = Math.min(parts.size(), PARTS_PER_TASK * context.defaultParallelism());
        JavaRDD<Row> rows = context.parallelize(parts, tasks).flatMap(new CheckParts(contract, opener, key, lastDay));
        spark.createDataFrame(rows, RowSchema.staged(contract)).write().parquet(folder.toString());
        return new ParquetFolder(folder).countRows();
    }

    /** Rows by the name that they carry as their file. */
    private Map<String, Long> byFile(List<DeliveryPart> parts, long rows, Path folder) {
        List<String> names = parts.stream().map(DeliveryPart::file).distinct().toList();
        if (names.size() == 1) {
            return Map.of(Identifiers.withhold(names.getFirst()), rows);
        }
        return sessions
                .forRows(rows)
                .read()
                .parquet(folder.toString())
                .groupBy(RowSchema.FILE)
                .count()
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    private static long bytes(List<DeliveryPart> parts) {
        return parts.stream().mapToLong(part -> new File(part.path()).length()).sum();
    }

    private static void save(StagedDelivery delivery, Path folder) {
        try {
            PrivateFolder.create(folder);
            delivery.write(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
