package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.engine.Centre;
import cat.impulsem.warehouse.engine.Ledger;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows of the table completeness: what arrived of each table for each centre and month. */
final class CompletenessRows {
    /** Rows of one centre and month are counted in steps as large: an exact number is a figure that may be hidden. */
    private static final long STEP = 50;

    private final StoreFacts facts;
    private final List<Object[]> rows = new ArrayList<>();
    private final Map<String, Map<String, Double>> shares = new TreeMap<>();

    private CompletenessRows(StoreFacts facts) {
        this.facts = facts;
    }

    static CompletenessRows of(StoreFacts facts) {
        CompletenessRows completeness = new CompletenessRows(facts);
        List<String> tables = Contracts.load().all().stream()
                .filter(contract -> contract.centre() != null && contract.performed() != null)
                .map(TableContract::table)
                .toList();
        Period all = Period.range(facts.firstMonth(), facts.lastMonth());
        for (Centre centre : facts.history().centres()) {
            for (YearMonth month : all.months()) {
                completeness.add(centre, month, tables);
            }
        }
        return completeness;
    }

    List<Object[]> rows() {
        return rows;
    }

    /** Share of the tables that arrived, by centre and month; months in which a centre is closed are missing. */
    Map<String, Map<String, Double>> shares() {
        return shares;
    }

    private void add(Centre centre, YearMonth month, List<String> tables) {
        boolean isOpen = centre.isOpenIn(Period.month(month));
        long arrived = 0;
        for (String table : tables) {
            Optional<Ledger.Arrival> arrival = facts.ledger().find(table, centre.id(), month);
            arrived += arrival.isPresent() ? 1 : 0;
            rows.add(row(centre, month, table, arrival, isOpen));
        }
        if (isOpen) {
            shares.computeIfAbsent(String.valueOf(centre.id()), code -> new TreeMap<>())
                    .put(month.toString(), Math.round(100.0 * arrived / tables.size()) / 100.0);
        }
    }

    private static Object[] row(
            Centre centre, YearMonth month, String table, Optional<Ledger.Arrival> arrival, boolean isOpen) {
        return new Object[] {
            table,
            String.valueOf(centre.id()),
            month.atDay(1),
            state(arrival, isOpen),
            arrival.map(one -> shown(one.goodRows(), one)).orElse(null),
            arrival.map(one -> shown(one.badRows(), one)).orElse(null)
        };
    }

    // The number of rows is what some indicators divide by, and where they hide it or hold back a change of a few it
    // must
    // not stand here. Beside many good rows the few bad ones are still few people; of few in all neither count is
    // shown.
    static Long shown(long count, Ledger.Arrival arrival) {
        boolean isFew = arrival.goodRows() + arrival.badRows() < STEP || count > 0 && count < STEP;
        return isFew ? null : count / STEP * STEP;
    }

    private static String state(Optional<Ledger.Arrival> arrival, boolean isOpen) {
        if (arrival.isPresent()) {
            return arrival.get().delivered() ? "delivered" : "no_rows";
        }
        return isOpen ? "not_delivered" : "closed";
    }
}
