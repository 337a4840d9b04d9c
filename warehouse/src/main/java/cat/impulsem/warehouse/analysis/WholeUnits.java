package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Decides what of a breakdown about people is shown: a centre or district with all its rows of a calendar year, with
 * those of the whole year alone, or with none of them; all categories of the city or none but their whole. So no hidden
 * figure is the difference of shown ones of its unit; what is left to an attacker are sums over several hidden units,
 * and {@link Doubt} says when these are safe.
 */
public final class WholeUnits {
    private final Analysis analysis;
    private final ShownBefore before;
    private final RowRules rules;

    /**
     * The rule for one analysis.
     *
     * @param elsewhere what is hidden of indicators
     * @param before what earlier releases showed of the analysis
     */
    public WholeUnits(Analysis analysis, HiddenElsewhere elsewhere, ShownBefore before) {
        this.analysis = analysis;
        this.before = before;
        this.rules = new RowRules(analysis, elsewhere);
    }

    /** Whether an analysis is about people at all. */
    public static boolean applyTo(Analysis analysis) {
        return analysis.release().sensitivity() != Sensitivity.OPEN;
    }

    /** Whether a row is a total of the city, which is never hidden. */
    public static boolean isWhole(Analysis analysis, Level level, List<String> codes) {
        List<Dimension> dimensions = analysis.formula().dimensions();
        return level == Level.CITY
                && IntStream.range(0, dimensions.size())
                        .allMatch(i -> codes.get(i).equals(dimensions.get(i).total()));
    }

    /**
     * Parts that may not be shown, each with the reasons.
     *
     * @param rows rows of all levels, centres also where they are not published
     * @param hiddenBefore keys of parts that an earlier release hid
     */
    public Map<Part, Set<Hiding>> hidden(List<CountedRow> rows, Set<String> hiddenBefore) {
        Map<Part, Set<Hiding>> hidden = new TreeMap<>();
        years(rows).forEach((city, year) -> {
            Map<Part, Verdict> verdicts = verdicts(city, year, hiddenBefore);
            Map<Part, Set<Hiding>> chosen = choice(city, year, verdicts, hiddenBefore);
            hidden.putAll(chosen);
            verdicts.forEach((part, verdict) -> {
                if (!verdict.shorter().isEmpty() && !chosen.containsKey(part)) {
                    hidden.put(part.shorter(), verdict.shorter());
                }
            });
        });
        hidden.keySet().removeIf(part -> !analysis.release().levels().contains(part.level()));
        return hidden;
    }

    /**
     * Keys of parts that are shown although they may not be, if nothing but the named ones is hidden.
     *
     * @param rows rows of all levels, centres also where they are not published
     * @param hidden keys of hidden parts
     */
    public Set<String> refused(List<CountedRow> rows, Set<String> hidden) {
        Set<String> refused = new TreeSet<>();
        years(rows).forEach((city, year) -> refuse(refused, city, year, hidden));
        return refused;
    }

    /** How many rows of published levels have too few people behind them. */
    public long small(List<CountedRow> rows) {
        return rules.small(rows.stream()
                .filter(row -> analysis.release().levels().contains(row.level()))
                .toList());
    }

    /** Rows by calendar year, each named by its part of the city. */
    private Map<Part, YearRows> years(Collection<CountedRow> rows) {
        Map<Part, List<CountedRow>> years = new TreeMap<>();
        rows.forEach(row -> years.computeIfAbsent(
                        Part.of(
                                analysis,
                                Level.CITY,
                                Unit.CITY_CODE,
                                row.first().getYear()),
                        none -> new ArrayList<>())
                .add(row));
        Map<Part, YearRows> grouped = new TreeMap<>();
        years.forEach((city, all) -> grouped.put(city, new YearRows(all)));
        return grouped;
    }

    private HiddenUnits units(YearRows year) {
        return new HiddenUnits(year, new Doubt(analysis, year, before, rules));
    }

    private Map<Part, Set<Hiding>> choice(
            Part city, YearRows year, Map<Part, Verdict> verdicts, Set<String> hiddenBefore) {
        HiddenUnits units = units(year);
        UnitChoice choice = new UnitChoice(analysis.release().levels(), year, units);
        verdicts.forEach((part, verdict) -> {
            if (!verdict.whole().isEmpty()) {
                choice.hide(part.level(), part.unit(), verdict.whole());
            }
        });
        choice.settle();
        Set<Hiding> ofCity = againstCity(city, year, units, hiddenBefore);
        if (!ofCity.isEmpty()) {
            choice.because(Level.CITY, Unit.CITY_CODE, ofCity);
        }
        return choice.reasons(city.time());
    }

    private static Part part(Level level, String unit, Part city) {
        return new Part(level, unit, city.time(), false);
    }

    /**
     * What speaks against a unit in a year.
     *
     * @param whole why it may not be shown at all
     * @param shorter why its rows about less than a year may not. An indicator that hides months of it shows its year:
     *     whatever its months may be, a year's rows agree with them
     */
    private record Verdict(Set<Hiding> whole, Set<Hiding> shorter) {}

    private Map<Part, Verdict> verdicts(Part city, YearRows year, Set<String> hiddenBefore) {
        Map<Part, Verdict> verdicts = new TreeMap<>();
        for (Level level : List.of(Level.CENTRE, Level.DISTRICT)) {
            if (analysis.release().levels().contains(level)) {
                year.of(level).forEach((unit, rows) -> {
                    Part part = part(level, unit, city);
                    verdicts.put(part, verdict(part, rows, hiddenBefore));
                });
            }
        }
        return verdicts;
    }

    private Verdict verdict(Part part, List<CountedRow> rows, Set<String> hiddenBefore) {
        Set<Hiding> shorter = againstShorter(rows);
        Set<Hiding> whole = rules.against(shorter.equals(EnumSet.of(Hiding.ELSEWHERE)) ? whole(rows) : rows);
        if (part.level() == Level.DISTRICT && analysis.isByDistrict()) {
            whole.add(Hiding.CATEGORIES);
        }
        if (whole.isEmpty() && part.isIn(hiddenBefore)) {
            whole.add(Hiding.BEFORE);
        }
        if (shorter.isEmpty() && part.shorter().isIn(hiddenBefore)) {
            shorter.add(Hiding.BEFORE);
        }
        return new Verdict(whole, shorter);
    }

    /** Where whole years are shown as well, be it later, what speaks against the rest. */
    private Set<Hiding> againstShorter(List<CountedRow> rows) {
        return analysis.release().grains().contains(Grain.YEAR)
                ? rules.against(
                        rows.stream().filter(CountedRow::isShorterThanYear).toList())
                : EnumSet.noneOf(Hiding.class);
    }

    private static List<CountedRow> whole(List<CountedRow> rows) {
        return rows.stream().filter(row -> !row.isShorterThanYear()).toList();
    }

    private Set<Hiding> againstCity(Part city, YearRows year, HiddenUnits units, Set<String> hiddenBefore) {
        Set<Hiding> why = rules.againstCity(year.ofCity());
        if (why.isEmpty() && units.areAllDistricts() && !units.isSafe()) {
            why.add(Hiding.LEADS);
        }
        if (why.isEmpty() && city.isIn(hiddenBefore)) {
            why.add(Hiding.BEFORE);
        }
        return year.ofCity().isEmpty() ? EnumSet.noneOf(Hiding.class) : why;
    }

    private void refuse(Set<String> refused, Part city, YearRows year, Set<String> hidden) {
        HiddenUnits units = units(year);
        for (Level level : List.of(Level.CENTRE, Level.DISTRICT)) {
            year.of(level).forEach((unit, rows) -> {
                Part part = part(level, unit, city);
                if (isHidden(part, hidden)) {
                    units.hide(level, unit);
                    return;
                }
                Verdict verdict = verdict(part, rows, Set.of());
                if (!verdict.whole().isEmpty()) {
                    refused.add(part.key());
                } else if (!verdict.shorter().isEmpty()) {
                    refused.add(part.shorter().key());
                }
            });
        }
        Set<String> open = year.districts();
        open.removeIf(district -> units.isHidden(Level.DISTRICT, district));
        open.stream()
                .filter(district -> !units.isSafe(district))
                .forEach(district -> refuseAllOf(List.of(district), refused, city, year));
        year.districts().stream().filter(district -> !open.contains(district)).forEach(district -> year.centresOf(
                        district)
                .forEach(centre -> refused.add(part(Level.CENTRE, centre, city).key())));
        if (!units.isSafe()) {
            refuseAllOf(open, refused, city, year);
        }
        if (!againstCity(city, year, units, Set.of()).isEmpty()) {
            refused.add(city.key());
        }
    }

    // A district that is not published counts as shown: its sums may be known from elsewhere.
    private boolean isHidden(Part part, Set<String> hidden) {
        List<Level> levels = analysis.release().levels();
        boolean isBelowDistricts = levels.contains(Level.CENTRE);
        return levels.contains(part.level()) ? part.isIn(hidden) : part.level() == Level.CENTRE || !isBelowDistricts;
    }

    private static void refuseAllOf(Collection<String> districts, Set<String> refused, Part city, YearRows year) {
        districts.forEach(district -> {
            refused.add(part(Level.DISTRICT, district, city).key());
            year.centresOf(district)
                    .forEach(centre ->
                            refused.add(part(Level.CENTRE, centre, city).key()));
        });
    }
}
