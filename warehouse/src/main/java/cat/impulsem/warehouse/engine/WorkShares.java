package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** How the recorded time of a unit and period, or the part of it that a figure counts, is spread over professionals. */
public final class WorkShares {
    private static final double LARGEST = 0.50;
    private static final double TWO_LARGEST = 0.85;
    private static final String ALL = """
            select centre_id, work_date, professional_id, end_minute - start_minute as minutes
            from agenda_entries
            """;
    private static final String SQL = """
            select centre_id, year(work_date) * 12 + month(work_date) - 1 as month_number, professional_id, sum(minutes)
            from (
            %s
            ) contributions
            group by centre_id, year(work_date) * 12 + month(work_date) - 1, professional_id
            """;
    private final StoreFacts facts;
    private final String contributions;
    private final WorkShares whole;
    private final Map<Scope, Map<Integer, Map<Integer, Map<String, Double>>>> read = new HashMap<>();

    private record Scope(ViewMode mode, Level level) {}

    /** All recorded time. */
    public WorkShares(StoreFacts facts) {
        this(facts, ALL, null);
    }

    private WorkShares(StoreFacts facts, String contributions, WorkShares whole) {
        this.facts = facts;
        this.contributions = contributions;
        this.whole = whole;
    }

    /** Of each indicator, the time that its figures are made of; each sort of time is read once. */
    public static Function<Indicator, WorkShares> of(StoreFacts facts) {
        WorkShares all = new WorkShares(facts);
        Map<String, WorkShares> known = new HashMap<>();
        return indicator -> known.computeIfAbsent(
                indicator.release().contributors(), text -> text.isEmpty() ? all : new WorkShares(facts, text, all));
    }

    /**
     * Whether nobody stands out: enough professionals, the largest share at most a half, the two largest at most 85 %.
     *
     * @param minimum least number of professionals
     */
    public boolean areEven(ViewMode mode, Unit unit, Period period, int minimum) {
        Map<String, Double> minutes = new HashMap<>();
        Map<Integer, Map<String, Double>> ofUnit = scope(mode, unit.level()).getOrDefault(unit.key(), Map.of());
        for (YearMonth month : period.months()) {
            ofUnit.getOrDefault(number(month), Map.of()).forEach((one, time) -> minutes.merge(one, time, Double::sum));
        }
        // That nobody did something is told of the whole team.
        return minutes.isEmpty() && whole != null
                ? whole.areEven(mode, unit, period, minimum)
                : areEven(minutes.values().stream().sorted().toList(), minimum);
    }

    /** The same for recorded times in rising order. */
    static boolean areEven(List<Double> minutes, int minimum) {
        int count = minutes.size();
        if (count < minimum) {
            return false;
        }
        double all = minutes.stream().mapToDouble(Double::doubleValue).sum();
        double largest = minutes.get(count - 1);
        double second = count > 1 ? minutes.get(count - 2) : 0;
        return largest <= LARGEST * all && largest + second <= TWO_LARGEST * all;
    }

    /**
     * Whether nobody stands out in a part of the recorded time.
     *
     * @param largest share of the professional with most of it, 0 to 1
     * @param twoLargest share of the two with most of it
     */
    public static boolean areEven(double largest, double twoLargest) {
        return largest <= LARGEST && twoLargest <= TWO_LARGEST;
    }

    private synchronized Map<Integer, Map<Integer, Map<String, Double>>> scope(ViewMode mode, Level level) {
        return read.computeIfAbsent(new Scope(mode, level), this::read);
    }

    private Map<Integer, Map<Integer, Map<String, Double>>> read(Scope scope) {
        facts.tables().bind(scope.mode(), scope.level(), facts.lastDay(), Set.of());
        Map<Integer, Map<Integer, Map<String, Double>>> units = new TreeMap<>();
        for (List<Object> row : facts.engine().query(SQL.formatted(contributions))) {
            double minutes = Optional.ofNullable((Number) row.get(3))
                    .map(Number::doubleValue)
                    .orElse(0.0);
            units.computeIfAbsent(((Number) row.get(0)).intValue(), unit -> new TreeMap<>())
                    .computeIfAbsent(((Number) row.get(1)).intValue(), month -> new HashMap<>())
                    .merge(String.valueOf(row.get(2)), minutes, Double::sum);
        }
        return units;
    }

    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }
}
