package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.ParquetFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** The delivery ledger of one load, with a line also where a centre was open and nothing was delivered. */
final class DeliveryLedger {
    /**
     * A source is expected in all months in which it delivered anything good or said that there is nothing, for all
     * centres that were open. A bad row may name any month, and calls for nothing.
     */
    private static final String LINES = """
            with ledger as (
              select source, table_name, centre_id, cast(month as date) as month, state, good_rows, bad_rows,
                cast(received_at as timestamp) as received_at, delivery_ids
              from read_parquet(%s)
            ),
            spans as (
              select source, min(month) as first, max(month) as last from ledger
              where good_rows > 0 or state = 'no_rows' group by source
            ),
            expected as (
              select distinct l.source, l.table_name, c.centre_id, cast(m.month as date) as month
              from ledger l join spans s using (source) cross join (%s) c
              cross join lateral (select unnest(generate_series(s.first, s.last, interval 1 month)) as month) m
              where c.opened_date <= last_day(m.month) and (c.closed_date is null or c.closed_date > m.month)
            )
            select source, table_name, centre_id, month, coalesce(l.state, 'not_delivered'),
              l.good_rows, l.bad_rows, l.received_at, l.delivery_ids
            from ledger l full join expected e using (source, table_name, centre_id, month)
            order by source, table_name, centre_id, month nulls first
            """;

    private static final String NO_CENTRES =
            "select 0 as centre_id, date '2000-01-01' as opened_date, date '2000-01-01' as closed_date where false";

    private DeliveryLedger() {}

    /**
     * What one source delivered of one table for one centre and month.
     *
     * @param centre number of the centre, -1 when no row of theirs names a known one
     * @param month month, or null when the rows do not tell
     * @param state delivered, no_rows (the source said that there are none) or not_delivered
     * @param good rows that became facts, or null when nothing was delivered
     * @param bad rows in quarantine, or null when nothing was delivered
     * @param received when the last of its deliveries was received, or null
     * @param deliveries ids of its deliveries, or null
     */
    record Line(
            String source,
            String table,
            int centre,
            YearMonth month,
            String state,
            Long good,
            Long bad,
            LocalDateTime received,
            String deliveries) {}

    /** All lines of the load in that folder. */
    static List<Line> read(Path load) {
        List<Path> ledger = ParquetFiles.under(load.resolve("ledger"));
        if (ledger.isEmpty()) {
            throw new UsageException("no ledger in " + load + "; load the deliveries again");
        }
        List<Path> centres = ParquetFiles.under(load.resolve("facts").resolve("centres"));
        String known = centres.isEmpty()
                ? NO_CENTRES
                : "select centre_id, opened_date, closed_date from read_parquet(" + list(centres) + ")";
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            return engine.query(LINES.formatted(list(ledger), known)).stream()
                    .map(DeliveryLedger::line)
                    .toList();
        }
    }

    /** The files as a list in SQL. */
    static String list(List<Path> files) {
        return files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Line line(List<Object> row) {
        return new Line(
                (String) row.get(0),
                (String) row.get(1),
                ((Number) row.get(2)).intValue(),
                row.get(3) == null ? null : YearMonth.from((LocalDate) row.get(3)),
                (String) row.get(4),
                count(row.get(5)),
                count(row.get(6)),
                row.get(7) == null ? null : ((java.sql.Timestamp) row.get(7)).toLocalDateTime(),
                (String) row.get(8));
    }

    private static Long count(Object rows) {
        return rows == null ? null : ((Number) rows).longValue();
    }
}
