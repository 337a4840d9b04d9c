package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Organisational bases that worked at one review of a centre and no longer do at its last one. */
final class BaseRegressions {
    private static final String INDICATOR = "C.E";
    private static final String RULES = "BASES-1";
    private static final String ROWS = """
            with ordered as (
              select centre_id, base_code, as_of_date, status_level,
                lag(status_level) over (partition by centre_id, base_code order by as_of_date) as level_before,
                max(as_of_date) over (partition by centre_id) as last_date
              from base_statuses
            )
            select centre_id, base_code, as_of_date, status_level, level_before
            from ordered
            where as_of_date = last_date and level_before >= 2 and status_level < 2
            order by centre_id, base_code
            """;

    private BaseRegressions() {}

    /** What fell back in the centres of today. */
    static List<Signal> read(SourceRows source, CentreHistory history) {
        List<Signal> signals = new ArrayList<>();
        for (List<Object> row : source.query(List.of("base_statuses"), ROWS)) {
            signal(row, history).ifPresent(signals::add);
        }
        return signals;
    }

    // The state of a centre that closed binds nobody.
    private static Optional<Signal> signal(List<Object> row, CentreHistory history) {
        int centre = ((Number) row.get(0)).intValue();
        LocalDate day = (LocalDate) row.get(2);
        if (history.asIs(centre) != centre || day.isAfter(history.today())) {
            return Optional.empty();
        }
        return Optional.of(new Signal(
                INDICATOR,
                Level.CENTRE.key(),
                String.valueOf(centre),
                Signal.Kind.BASE,
                "base_fell",
                RULES,
                day,
                Standing.WORSE,
                day,
                ((Number) row.get(3)).doubleValue(),
                ((Number) row.get(4)).doubleValue(),
                (String) row.get(1)));
    }
}
