package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what was delivered and what was refused: of the centres that the person may see, or of all deliveries. */
public final class QualityQueries {
    private static final String THEIRS = "centre_code in (select unnest(string_split(?, ',')))";

    private final Snapshot snapshot;
    private final Permissions permissions;
    private final String centres;

    QualityQueries(Snapshot snapshot, Vocabulary vocabulary) {
        this.snapshot = snapshot;
        this.permissions = vocabulary.permissions();
        this.centres = permissions.may(Right.ARRIVALS) ? centres(vocabulary) : "";
    }

    private static String centres(Vocabulary vocabulary) {
        return Stream.concat(vocabulary.units().stream(), vocabulary.former().stream())
                .filter(unit -> unit.key().level() == Level.CENTRE)
                .map(unit -> unit.key().code())
                .collect(Collectors.joining(","));
    }

    /** Each table that is due from every centre and month, with how much of it arrived. */
    public List<TableArrivals> tables() {
        return snapshot.remembered(
                """
                select table_name,
                  count(*) filter (where state in ('delivered', 'no_rows')),
                  count(*) filter (where state <> 'closed')
                from completeness
                where %s
                group by table_name
                order by table_name
                """.formatted(THEIRS),
                row -> new TableArrivals(row.getString(1), row.getLong(2), row.getLong(3)),
                centres);
    }

    /** One source table by centre and month, oldest first. */
    public List<Arrival> arrivals(String table) {
        return snapshot.remembered(
                """
                select centre_code, month, state, good_rows, bad_rows
                from completeness
                where table_name = ? and %s
                order by month
                """.formatted(THEIRS),
                row -> new Arrival(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class)),
                table,
                centres);
    }

    /** For one centre, the months in which some table was not delivered, with the names of those tables. */
    public List<MissingMonth> missing(String centre) {
        return snapshot.remembered(
                """
                select month, string_agg(table_name, ',' order by table_name)
                from completeness
                where centre_code = ? and state = 'not_delivered' and %s
                group by month
                order by month desc
                """.formatted(THEIRS),
                row -> new MissingMonth(
                        row.getObject(1, LocalDate.class),
                        List.of(row.getString(2).split(","))),
                centre,
                centres);
    }

    /** Open centres whose every table was delivered in the last month, all open centres, and those that lack one. */
    public CompleteCentres completeCentres() {
        return snapshot.remembered(
                        """
                        with last_month as (select max(month) as month from completeness),
                        centres as (
                          select centre_code, bool_and(state in ('delivered', 'no_rows')) as is_complete
                          from completeness join last_month using (month)
                          where state <> 'closed' and %s
                          group by centre_code)
                        select count(*) filter (where is_complete), count(*),
                          coalesce(string_agg(centre_code, ',' order by centre_code) filter (where not is_complete), '')
                        from centres
                        """.formatted(THEIRS),
                        row -> new CompleteCentres(row.getInt(1), row.getInt(2), codes(row.getString(3))),
                        centres)
                .getFirst();
    }

    private static List<UnitKey> codes(String joined) {
        return Stream.of(joined.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> new UnitKey(Level.CENTRE, code))
                .toList();
    }

    /** Last month that any table reaches. */
    public Optional<LocalDate> lastMonth() {
        return snapshot.remembered(
                        "select max(month) from completeness",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .getFirst();
    }

    /** The deliveries, latest first. */
    public List<Delivery> deliveries() {
        if (!permissions.may(Right.DELIVERIES)) {
            return List.of();
        }
        return snapshot.remembered(
                """
                select coalesce(source, ''), coalesce(delivery_name, delivery_id), period_start, period_end,
                  strftime(received_at, '%Y-%m-%dT%H:%M:%S'), coalesce(file_count, 0), coalesce(row_count, 0),
                  coalesce(good_rows, 0), coalesce(quarantined_rows, 0)
                from deliveries left join delivery_arrivals using (delivery_id)
                order by received_at desc nulls last, delivery_id
                """,
                row -> new Delivery(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9)));
    }

    /** What the rules refused, by table. */
    public List<Refusals> refusals() {
        if (!permissions.may(Right.DELIVERIES)) {
            return List.of();
        }
        return snapshot.remembered(
                "select table_name, rule, row_count from quarantine_counts order by table_name, rule",
                row -> new Refusals(row.getString(1), row.getString(2), row.getLong(3)));
    }

    /**
     * A month in which something is missing.
     *
     * @param month its first day
     * @param tables ids of the tables that were not delivered
     */
    public record MissingMonth(LocalDate month, List<String> tables) {}

    /**
     * Which centres are complete.
     *
     * @param complete how many have every table delivered
     * @param open how many were open
     * @param missing those of the open ones that lack a table
     */
    public record CompleteCentres(int complete, int open, List<UnitKey> missing) {}
}
