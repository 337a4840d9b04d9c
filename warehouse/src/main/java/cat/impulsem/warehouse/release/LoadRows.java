package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.LoadRecord.LoadedDelivery;
import cat.impulsem.warehouse.store.TableCount;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Rows of a snapshot that tell what its load was made of. */
final class LoadRows {
    private static final TableCount NOTHING = new TableCount(0, 0, 0, Map.of());

    private LoadRows() {}

    /** Rows of the table deliveries. */
    static List<Object[]> deliveries(LoadRecord load) {
        return load.deliveries().stream().map(LoadRows::delivery).toList();
    }

    private static Object[] delivery(LoadedDelivery delivery) {
        long rows = delivery.rows().values().stream().mapToLong(Long::longValue).sum();
        YearMonth last = delivery.lastMonth();
        return new Object[] {
            delivery.id(),
            delivery.source(),
            delivery.name(),
            delivery.firstMonth() == null ? null : delivery.firstMonth().atDay(1),
            last == null ? null : last.plusMonths(1).atDay(1),
            delivery.files().size(),
            rows,
            delivery.goodRows(),
            delivery.quarantinedRows()
        };
    }

    /** Rows of the table delivery_arrivals. */
    static List<Object[]> arrivals(LoadRecord load) {
        List<Object[]> rows = new ArrayList<>();
        for (LoadedDelivery delivery : load.deliveries()) {
            if (delivery.receivedAt() != null) {
                rows.add(new Object[] {delivery.id(), inUtc(delivery.receivedAt())});
            }
        }
        return rows;
    }

    /** Rows of the table source_tables. */
    static List<Object[]> sourceTables(LoadRecord load, Contracts contracts) {
        return contracts.all().stream()
                .map(contract -> sourceTable(contract, load.tables().getOrDefault(contract.table(), NOTHING)))
                .toList();
    }

    private static Object[] sourceTable(TableContract contract, TableCount count) {
        return new Object[] {
            contract.table(),
            contract.source(),
            contract.kind().name().toLowerCase(Locale.ROOT),
            contract.name().ca(),
            contract.name().es(),
            contract.name().en(),
            contract.grain(),
            contract.version(),
            count.read(),
            count.facts(),
            count.quarantine()
        };
    }

    /** Rows of the table quarantine_counts. */
    static List<Object[]> quarantine(LoadRecord load) {
        List<Object[]> rows = new ArrayList<>();
        load.tables().forEach((table, count) -> count.rules()
                .forEach((rule, broken) -> rows.add(new Object[] {table, rule, broken})));
        return rows;
    }

    /** When the last delivery arrived, or null. */
    static LocalDateTime loadedAt(LoadRecord load) {
        return load.deliveries().stream()
                .map(LoadedDelivery::receivedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(LoadRows::inUtc)
                .orElse(null);
    }

    private static LocalDateTime inUtc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
