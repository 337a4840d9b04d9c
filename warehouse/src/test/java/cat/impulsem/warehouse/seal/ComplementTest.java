package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.disclosure.Attacker;
import cat.impulsem.warehouse.disclosure.Bounds;
import cat.impulsem.warehouse.disclosure.BoundsAudit;
import cat.impulsem.warehouse.disclosure.Cell;
import cat.impulsem.warehouse.disclosure.Deadline;
import cat.impulsem.warehouse.disclosure.DisclosureProblem;
import cat.impulsem.warehouse.disclosure.Inequality;
import cat.impulsem.warehouse.disclosure.Relation;
import cat.impulsem.warehouse.disclosure.Safety;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All but two of the persons of one centre, in a town of two districts with three centres each, where larger units count
 * nobody twice. The solver is asked what those two can be, and knows nothing of how they were protected.
 */
class ComplementTest {
    private static final Period MARCH = Period.month(YearMonth.of(2024, 3));
    private static final int FEW = 5;
    private final Ground ground = new Ground(TownFigures.ground().membership(), List.of(MARCH));

    /** Of 40 persons of the first centre 38 are counted above the line, of 100 of each other one 60. */
    private static double[] figure(Place place) {
        return switch (place.level()) {
            case CITY -> new double[] {330, 530};
            case DISTRICT -> place.unit().equals("01") ? new double[] {155, 236} : new double[] {178, 297};
            case CENTRE -> place.unit().equals("1") ? new double[] {38, 40} : new double[] {60, 100};
        };
    }

    private BitSet hidden(Indicator indicator) {
        ValueRow[] rows = ground.all()
                .mapToObj(place -> row(indicator, ground.place(place)))
                .toArray(ValueRow[]::new);
        PrimaryRules rules = new PrimaryRules((mode, unit, period, minimum) -> true);
        return new Seal(ground, rules, Earlier.nothing())
                .seal(List.of(new Figures(indicator, rows)), Progress.silent())
                .getFirst()
                .hidden();
    }

    private static ValueRow row(Indicator indicator, Place place) {
        double[] figure = figure(place);
        return new ValueRow(
                indicator.id(),
                1,
                new Unit(place.level(), place.unit(), 0, place.unit(), null),
                place.period(),
                figure[0],
                figure[1],
                figure[0] / figure[1],
                ValueState.VALUE,
                null,
                1.0,
                null,
                Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"E1.1", "L2.1a", "L2.2a", "F3.C"})
    void a09AllButTwoStayInDoubt(String id) {
        BitSet hidden = hidden(IndicatorCatalogue.load().get(id));
        assertThat(hidden.get(ground.number(new Place(ViewMode.IS, Level.CENTRE, "1", MARCH))))
                .isTrue();
        assertThat(bounds(hidden, Attacker.OUTSIDER)).satisfies(ComplementTest::isWide);
        for (String lead : List.of("2", "3", "4")) {
            Set<String> own = Set.of("all " + lead, "in " + lead, "rest " + lead);
            assertThat(bounds(hidden, new Attacker("lead of " + lead, own)))
                    .as("before the lead of %s", lead)
                    .satisfies(ComplementTest::isWide);
        }
    }

    private static void isWide(Bounds rest) {
        assertThat(rest.upper() == null || rest.upper() >= FEW).isTrue();
        assertThat(rest.upper() == null || rest.upper() - rest.lower() >= FEW).isTrue();
    }

    /** Whoever is in the whole is in or not; whoever is in a part is in the whole, and in one of its parts. */
    private Bounds bounds(BitSet hidden, Attacker attacker) {
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        Set<String> secret = new TreeSet<>();
        List<Inequality> inequalities = new ArrayList<>();
        for (String unit : List.of("city", "01", "02", "1", "2", "3", "4", "5", "6")) {
            Level level = unit.equals("city") ? Level.CITY : unit.length() == 2 ? Level.DISTRICT : Level.CENTRE;
            Place place = new Place(ViewMode.IS, level, level == Level.CITY ? Unit.CITY_CODE : unit, MARCH);
            double[] figure = figure(place);
            int number = ground.number(place);
            boolean isHidden = hidden.get(number);
            long floor = Beside.floor(ground, number, other -> !hidden.get(other), 1);
            add(cells, secret, "all " + unit, Math.round(figure[1]), isHidden, floor);
            add(cells, secret, "in " + unit, Math.round(figure[0]), isHidden, floor);
            add(cells, secret, "rest " + unit, Math.round(figure[1] - figure[0]), isHidden, floor);
            relations.add(new Relation("all " + unit, List.of("in " + unit, "rest " + unit)));
        }
        for (String part : List.of("all ", "in ", "rest ")) {
            covers(inequalities, part, "city", List.of("01", "02"));
            covers(inequalities, part, "01", List.of("1", "2", "3"));
            covers(inequalities, part, "02", List.of("4", "5", "6"));
        }
        DisclosureProblem problem = new DisclosureProblem(cells, relations, inequalities, List.of());
        return new BoundsAudit(problem, Deadline.none())
                .bounds(secret, attacker)
                .get("rest 1");
    }

    private static void add(List<Cell> cells, Set<String> secret, String id, long value, boolean isHidden, long floor) {
        cells.add(isHidden ? Cell.hidden(id, value, Math.min(floor, value), Safety.NONE) : Cell.shown(id, value));
        if (isHidden) {
            secret.add(id);
        }
    }

    private static void covers(List<Inequality> found, String part, String whole, List<String> units) {
        Map<String, Double> all = new TreeMap<>(Map.of(part + whole, -1.0));
        for (String unit : units) {
            all.put(part + unit, 1.0);
            found.add(new Inequality(new TreeMap<>(Map.of(part + whole, 1.0, part + unit, -1.0)), 0.0, null));
        }
        found.add(new Inequality(new TreeMap<>(all), 0.0, null));
    }
}
