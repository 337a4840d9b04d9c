package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shows a query many periods at once: centre_id holds the unit and the period together, so that one run of the
 * unchanged text gives the figures of all periods. Right only where each figure depends on nothing but the rows that
 * were performed in its own unit and period.
 */
final class PassBinding implements Binding {
    private static final int MONTHS = 12;
    private final ViewMode mode;
    private final Level level;
    private final List<Period> periods;
    private final List<Set<Integer>> without;
    private final List<UnitMap.Row> rows;
    private final int lowest;
    private final int width;

    /**
     * Binds to periods of equal length that do not overlap.
     *
     * @param without for each period the centres whose rows are left out
     * @param changed whether only units are asked for that look different as they are today
     */
    PassBinding(
            ViewMode mode,
            Level level,
            CentreHistory history,
            List<Period> periods,
            List<Set<Integer>> without,
            boolean changed) {
        this.mode = mode;
        this.level = level;
        this.periods = periods;
        this.without = without;
        Set<Integer> unchanged = changed ? history.unchanged(level) : Set.of();
        this.rows = UnitMap.of(mode, level, history).stream()
                .filter(row -> !unchanged.contains(row.unit()))
                .toList();
        this.lowest = rows.stream().mapToInt(UnitMap.Row::unit).min().orElse(0);
        this.width = rows.stream().mapToInt(UnitMap.Row::unit).max().orElse(0) - lowest + 1;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** From the first to the last of the periods. */
    Period span() {
        YearMonth first = periods.stream()
                .map(Period::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        YearMonth last = periods.stream()
                .map(Period::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Period.range(first, last);
    }

    /** Takes the answers of one run apart. */
    Map<Period, Map<Integer, Figure>> split(Map<Long, Figure> bySlot) {
        Map<Period, Map<Integer, Figure>> split = new HashMap<>();
        periods.forEach(period -> split.put(period, new TreeMap<>()));
        bySlot.forEach((slot, figure) ->
                split.get(periods.get((int) (slot / width))).put((int) (slot % width) + lowest, figure));
        return split;
    }

    @Override
    public Optional<String> unitMap() {
        String units = rows.stream().map(UnitMap.Row::literal).collect(Collectors.joining(", "));
        List<String> months = new ArrayList<>();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int number = i;
            periods.get(i).months().forEach(month -> months.add("(" + month(month) + ", " + number + ")"));
            without.get(i).forEach(centre -> out.add("(" + centre + ", " + number + ")"));
        }
        String except = out.isEmpty()
                ? ""
                : " where not exists (select 1 from (values " + String.join(", ", out)
                        + ") as x(centre_id, period_no)"
                        + " where x.centre_id = t.centre_id and x.period_no = p.period_no)";
        return Optional.of("select t.centre_id, p.month_no, cast(p.period_no as bigint) * " + width
                + " + t.unit_id - (" + lowest + ") as slot, t.valid_from, t.valid_to from (values " + units
                + ") as t(centre_id, unit_id, valid_from, valid_to) cross join (values "
                + String.join(", ", months) + ") as p(month_no, period_no)" + except);
    }

    private static int month(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue();
    }

    @Override
    public String select(TableContract contract, List<Column> columns, String raw, String map) {
        boolean hasCentre = columns.stream().anyMatch(column -> column.name().equals(FactBinding.CENTRE));
        if (!hasCentre) {
            return "select " + FactTables.names(columns) + " from " + raw;
        }
        String day = "f." + contract.performed();
        String selected = columns.stream()
                .map(column -> column.name().equals(FactBinding.CENTRE) ? "u.slot as centre_id" : "f." + column.name())
                .collect(Collectors.joining(", "));
        return "select " + selected + " from " + raw + " f join " + map
                + " u on f.centre_id = u.centre_id and year(" + day + ") * " + MONTHS + " + month(" + day
                + ") = u.month_no" + onDay(day);
    }

    private String onDay(String day) {
        boolean needsDay = mode == ViewMode.WAS && level == Level.DISTRICT;
        return needsDay ? " and " + day + " >= u.valid_from and " + day + " < u.valid_to" : "";
    }
}
