package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.indicator.DatedChange;
import cat.impulsem.warehouse.indicator.Indicator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The dated changes of the centres of today. What happened at a centre that closed does not date its successor. */
final class CentreChanges {
    private static final String SUPPORT = """
        select centre_id, min(support_from), 'SUPPORT', null, null from support_periods group by centre_id
        """;
    private static final String PLAN = """
        select s.centre_id, s.deployed_date, s.item_id, i.facet, i.objective_code
        from plan_scopes s
        join plan_items i on s.item_id = i.item_id
        where s.deployed_date is not null
        """;
    private final CentreHistory history;
    private final List<Entry> entries = new ArrayList<>();

    /** The facet and objective of a plan item; both are null for accompaniment, which serves everything. */
    private record Entry(CentreChange change, String facet, String objective) {}

    private CentreChanges(CentreHistory history) {
        this.history = history;
    }

    static CentreChanges read(SourceRows source, CentreHistory history) {
        CentreChanges changes = new CentreChanges(history);
        source.query(List.of("support_periods"), SUPPORT).forEach(row -> changes.add(DatedChange.SUPPORT, row));
        source.query(List.of("plan_scopes", "plan_items"), PLAN).forEach(row -> changes.add(DatedChange.PLAN, row));
        return changes;
    }

    private void add(DatedChange kind, List<Object> row) {
        int centre = ((Number) row.get(0)).intValue();
        LocalDate day = (LocalDate) row.get(1);
        if (history.asIs(centre) == centre && !day.isAfter(history.today())) {
            CentreChange change = new CentreChange(kind, (String) row.get(2), String.valueOf(centre), day);
            entries.add(new Entry(change, (String) row.get(3), (String) row.get(4)));
        }
    }

    /** The changes at which the series of an indicator may break, as its file declares. */
    List<CentreChange> of(Indicator indicator) {
        return entries.stream()
                .filter(entry -> indicator.changes().contains(entry.change().kind()))
                .filter(entry -> entry.objective() == null || serves(entry, indicator))
                .map(Entry::change)
                .toList();
    }

    private static boolean serves(Entry entry, Indicator indicator) {
        boolean isExternal = indicator.line().startsWith("E");
        return entry.facet().equals(isExternal ? "EXT" : "INT")
                && entry.objective().equals(indicator.objective());
    }
}
