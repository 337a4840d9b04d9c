package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which centres stood behind a unit in each month, and what arrived of them. */
final class Arrivals {
    private final StoreFacts facts;
    private final OpenCentres open;
    private final Map<List<String>, ArrivedSources> arrived = new HashMap<>();

    Arrivals(StoreFacts facts) {
        this.facts = facts;
        this.open = new OpenCentres(facts.history());
    }

    /** A centre as it was in one month. */
    record CentreMonth(int centre, YearMonth month) {}

    /** Whether completeness of a table is kept by centre and month. */
    static boolean isKeptByCentre(TableContract contract) {
        return contract.centre() != null && contract.performed() != null;
    }

    /** Months of a period in which a centre was open. */
    static List<CentreMonth> openMonths(Centre centre, Period period) {
        return period.months().stream()
                .filter(centre::isOpenIn)
                .map(month -> new CentreMonth(centre.id(), month))
                .toList();
    }

    /** Months of the centres that belonged to a unit and were open. */
    List<CentreMonth> open(ViewMode mode, Level level, int unit, Period period) {
        List<CentreMonth> found = new ArrayList<>();
        for (YearMonth month : period.months()) {
            for (int centre : open.of(mode, level, unit, month)) {
                found.add(new CentreMonth(centre, month));
            }
        }
        return found;
    }

    /** The centre that stands for a centre in a view of history. */
    int key(ViewMode mode, int centre) {
        return mode == ViewMode.WAS ? centre : facts.history().asIs(centre);
    }

    /** What arrived of these tables; one that is not kept by centre arrived for everybody or for nobody. */
    ArrivedSources sources(List<String> tables) {
        return arrived.computeIfAbsent(tables, all -> {
            // Of a table that arrived for nobody the ledger finds nothing.
            List<String> counted = all.stream()
                    .filter(table -> isKeptByCentre(facts.contract(table)) || !facts.wasDelivered(table))
                    .toList();
            return ArrivedSources.of(counted, facts.ledger());
        });
    }
}
