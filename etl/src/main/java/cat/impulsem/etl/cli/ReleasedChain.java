package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.CsvField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A released figure, and the way back from it to the files of the load that its snapshot was made of. */
final class ReleasedChain {
    private static final String HEADER =
            "indicator,unit,period,num,den,value,state,reason,coverage,low,high,flags,version\n";
    private static final String FIGURE = """
            select numerator, denominator, value, state, reason, coverage, bound_low, bound_high, flags, definition_version
            from indicator_values
            where indicator_id = ? and view_mode = ? and level = ? and unit_code = ? and period_start = ? and period_end = ?
            """;
    private static final int COLUMNS = 10;
    private static final String PARTS = """
            select distinct part_id from index_parts
            where indicator_id = ? and view_mode = ? and level = ? and unit_code = ? and period_start = ?
            order by part_id
            """;

    private final StoreLayout store;
    private final Viewpoint view;
    private final Subject subject;
    private final ReleasedLoad released;

    ReleasedChain(StoreLayout store, String snapshot, Viewpoint view, Subject subject) {
        this.store = store;
        this.view = view;
        this.subject = subject;
        this.released = ReleasedLoad.of(store, snapshot);
        if (!view.isReleased()) {
            throw new UsageException(
                    "a snapshot holds centres as they are (--as is) or were (--as was), against its own"
                            + " baseline, as known when it was made");
        }
    }

    String text(Optional<UnitPeriod> asked) {
        String outdated = subject.indicator().filter(this::isOutdated).isPresent()
                ? "\nThe snapshot was made by another query than the one above.\n"
                : "";
        return outdated + asked.map(this::figure).orElse("") + chain(asked);
    }

    private boolean isOutdated(Indicator indicator) {
        return indicator.validTo() == null && !indicator.formula().isDerived() && released.isOutdated(indicator);
    }

    private String figure(UnitPeriod asked) {
        if (subject.indicator().isEmpty()) {
            return "\nIts figures stand in the table analysis_values of snapshot " + released.snapshot() + ".\n";
        }
        List<String> found = query(
                FIGURE,
                ReleasedChain::cells,
                asked,
                asked.period().start(),
                asked.period().end());
        if (found.isEmpty()) {
            return "\nSnapshot " + released.snapshot() + " has no such figure.\n";
        }
        String csv = HEADER + subject.id() + "," + asked.code() + "," + asked.period() + "," + found.getFirst() + "\n";
        return "\nFigure (released)\n" + OutputFormat.TABLE.print(csv);
    }

    private static String cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= COLUMNS; column++) {
            cells.add(CsvField.of(row.getObject(column)));
        }
        return String.join(",", cells);
    }

    private <T> List<T> query(String sql, Snapshot.RowReader<T> reader, UnitPeriod asked, Object... days) {
        List<Object> parameters = new ArrayList<>(List.of(
                subject.id(),
                view.mode().name().toLowerCase(Locale.ROOT),
                asked.level().key(),
                asked.code()));
        parameters.addAll(List.of(days));
        try (Snapshot snapshot = new SnapshotStore(store).open(released.snapshot())) {
            return snapshot.query(sql, reader, parameters.toArray());
        }
    }

    private String chain(Optional<UnitPeriod> asked) {
        Period period = asked.map(UnitPeriod::period).orElse(null);
        Period baseline = asked.flatMap(one -> released.baselineYear().map(one.period()::sameMonthsOf))
                .orElse(null);
        List<String> parts = asked.filter(one -> subject.isDerived())
                .map(one ->
                        query(PARTS, row -> row.getString(1), one, one.period().start()))
                .orElse(List.of());
        return "\nWhere it comes from (load " + released.load().loadId() + ", of which snapshot " + released.snapshot()
                + " was made)\n"
                + new InputChain(
                                subject.inputs(period, baseline, parts), released.load(), new ReadRows(store, Set.of()))
                        .text();
    }
}
