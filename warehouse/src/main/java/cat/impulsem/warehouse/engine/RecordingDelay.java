package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How late things are recorded: of each table, which share of what will once be recorded is there after so many days,
 * learnt from what was performed more than ninety days ago. Minutes count where a table has blocks of time, else rows.
 */
public final class RecordingDelay {
    private static final int SETTLED_DAYS = 90;
    private static final double COMPLETE = 0.95;
    private final StoreFacts facts;
    private final LocalDate knownOn;
    private final Map<String, Optional<Triangle>> triangles = new HashMap<>();

    /** Up to which day records came in, and what share of the settled ones was recorded within so many days. */
    private record Triangle(LocalDate until, NavigableMap<Integer, Double> recordedWithin) {
        double completeness(long age) {
            if (age < 0) {
                return 0;
            }
            if (recordedWithin.isEmpty()) {
                return age > SETTLED_DAYS ? 1 : 0;
            }
            Map.Entry<Integer, Double> reached = recordedWithin.floorEntry((int) Math.min(age, Integer.MAX_VALUE));
            return reached == null ? 0 : reached.getValue();
        }
    }

    RecordingDelay(StoreFacts facts, LocalDate knownOn) {
        this.facts = facts;
        this.knownOn = knownOn;
    }

    /** Whether records of the last month of a period are still coming in from any source of the indicator. */
    boolean isProvisional(Indicator indicator, Period period) {
        return isProvisional(indicator.formula().sources(), period);
    }

    /** Whether records of the last month of a period are still coming in from any of these tables. */
    public boolean isProvisional(List<String> sources, Period period) {
        return sources.stream().anyMatch(table -> completeness(table, period.last()) < COMPLETE);
    }

    /**
     * Share of the records of a month that is there by now; 1 for a table that keeps no day of registration.
     *
     * @param table source table that was loaded
     */
    public double completeness(String table, YearMonth month) {
        return triangles
                .computeIfAbsent(table, this::learn)
                .map(triangle -> triangle.completeness(ChronoUnit.DAYS.between(month.atEndOfMonth(), triangle.until())))
                .orElse(1.0);
    }

    private Optional<Triangle> learn(String table) {
        TableContract contract = facts.contract(table);
        if (contract.recorded() == null || contract.performed() == null) {
            return Optional.empty();
        }
        String raw = FactBinding.RAW + table;
        Object last = single("select max(" + contract.recorded() + ") from " + raw);
        LocalDate until = knownOn == null ? (LocalDate) last : knownOn;
        return Optional.ofNullable(until).map(day -> new Triangle(day, shares(contract, raw, day)));
    }

    private NavigableMap<Integer, Double> shares(TableContract contract, String raw, LocalDate until) {
        String sql = "select greatest(dd(" + contract.recorded() + ", " + contract.performed() + "), 0) as days_late, "
                + amount(contract) + " as amount from " + raw + " where " + contract.performed() + " < "
                + BoundSql.day(until.minusDays(SETTLED_DAYS)) + " group by days_late order by days_late";
        NavigableMap<Integer, Double> amounts = new TreeMap<>();
        facts.engine()
                .query(sql)
                .forEach(row -> amounts.put(((Number) row.get(0)).intValue(), ((Number) row.get(1)).doubleValue()));
        double all = amounts.values().stream().mapToDouble(amount -> amount).sum();
        NavigableMap<Integer, Double> shares = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<Integer, Double> one : amounts.entrySet()) {
            sum += one.getValue();
            shares.put(one.getKey(), sum / all);
        }
        return shares;
    }

    private static String amount(TableContract contract) {
        return contract.rules().stream()
                .filter(TableRule.TimeBlock.class::isInstance)
                .map(TableRule.TimeBlock.class::cast)
                .findFirst()
                .map(block -> "sum(" + block.end() + " - " + block.start() + ")")
                .orElse("count(*)");
    }

    private Object single(String sql) {
        List<List<Object>> rows = facts.engine().query(sql);
        return rows.getFirst().getFirst();
    }
}
