package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is hidden of one indicator and could be worked out of another one, in a town of two districts with three centres. */
class ToldTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final LongBinaryOperator MANY = (centre, month) -> 6000 + 10 * centre + month;
    private static final LongBinaryOperator PAPERWORK = (centre, month) -> 1000 + 7 * centre + 3 * month;
    private static final LongBinaryOperator ABSENT = (centre, month) -> 500 + 11 * centre + month;
    private final Ground ground = TownFigures.ground();

    private Figures figures(String id, LongBinaryOperator num, LongBinaryOperator den) {
        return TownFigures.sums(ground, id, num, den);
    }

    /** Few did (or missed) what one indicator counts in one centre and month. */
    private Map<String, BitSet> hidden(String fewOf, Place few, List<Figures> figures) {
        Function<Indicator, Teams> teams =
                indicator -> (mode, unit, period, minimum) -> !(indicator.id().equals(fewOf)
                        && few.unit().equals(unit.code())
                        && few.period().equals(period));
        PrimaryRules rules = new PrimaryRules(teams, id -> null);
        return new Seal(ground, rules, Earlier.nothing(), 2024)
                .seal(figures, Progress.silent()).stream()
                        .collect(Collectors.toMap(one -> one.cube().name(), SealedCube::hidden));
    }

    private boolean isHidden(BitSet hidden, int centre, YearMonth month) {
        return hidden.get(ground.number(TownFigures.month(centre, month)));
    }

    /** A row that is missing here and not there must not loosen the tie. */
    @Test
    void paperworkBelowTheLineIsHiddenWithPaperworkAboveIt() {
        Figures ownBenefits = figures("E1.3", (centre, month) -> 40, PAPERWORK);
        Place missing = TownFigures.month(6, MARCH.plusMonths(5));
        for (ViewMode mode : ViewMode.values()) {
            ownBenefits.rows()[ground.number(new Place(mode, missing.level(), missing.unit(), missing.period()))] =
                    null;
        }
        Map<String, BitSet> hidden =
                hidden("L1.A", TownFigures.month(1, MARCH), List.of(figures("L1.A", PAPERWORK, MANY), ownBenefits));
        assertThat(isHidden(hidden.get("E1.3"), 1, MARCH)).isTrue();
    }

    /** Collective minutes are sums of months in one, and worked out for each period in the other. */
    @Test
    void minutesBelowTheLineOfAnIndexAreHiddenToo() {
        Map<String, BitSet> hidden = hidden(
                "L2.A",
                TownFigures.month(1, MARCH),
                List.of(figures("L2.A", PAPERWORK, MANY), figures("M.E", (centre, month) -> 40, PAPERWORK)));
        assertThat(isHidden(hidden.get("M.E"), 1, MARCH)).isTrue();
        assertThat(hidden.get("M.E")).isEqualTo(hidden.get("L2.A"));
    }

    /** The gain is the share of the baseline less that of today, times the time available. */
    @Test
    void aGainIsHiddenWhereEitherOfItsSharesIs() {
        YearMonth january = YearMonth.of(2024, 1);
        Cube paperwork = new Cube(ground, new Cube.Grids(ground), List.of(figures("L1.A", PAPERWORK, MANY)));
        BitSet hidden = new BitSet();
        hidden.set(ground.number(TownFigures.month(1, january)));
        BitSet told = Told.by(figures("L1.B", PAPERWORK, null), paperwork, hidden, 2024);
        assertThat(isHidden(told, 1, january)).isTrue();
        assertThat(isHidden(told, 1, january.plusYears(1))).isTrue();
        assertThat(told.cardinality()).isEqualTo(2);
    }

    @Test
    void gainsAndTheirRatioAreHiddenWithThePaperworkThatTheyAreMadeOf() {
        Map<String, BitSet> hidden = hidden(
                "L1.A",
                TownFigures.month(1, MARCH),
                List.of(
                        figures("L1.A", PAPERWORK, MANY),
                        figures("L1.B", PAPERWORK, null),
                        figures("L1.C", PAPERWORK, null),
                        figures("L1.D", ABSENT, PAPERWORK)));
        for (String gain : List.of("L1.B", "L1.C", "L1.D")) {
            assertThat(isHidden(hidden.get(gain), 1, MARCH)).as(gain).isTrue();
        }
    }

    /** Hours of twenty-four months are set against those of six before: any of them could be the hidden one. */
    @Test
    void whatLooksBackIsHiddenWithAnyMonthOfTheUnit() {
        Cube collective = new Cube(ground, new Cube.Grids(ground), List.of(figures("L2.A", PAPERWORK, MANY)));
        BitSet hidden = new BitSet();
        hidden.set(ground.number(TownFigures.month(1, MARCH)));
        BitSet told = Told.by(figures("M.D", PAPERWORK, MANY), collective, hidden, 2024);
        assertThat(isHidden(told, 1, YearMonth.of(2025, 1))).isTrue();
        assertThat(isHidden(told, 2, MARCH)).isFalse();
    }

    /** A quarter less its two other months is the hidden one. */
    @Test
    void aQuarterIsHiddenWithAnyOfItsMonths() {
        Ground ground = new Ground(
                this.ground.membership(),
                List.of(Period.month(MARCH), Period.quarter(2024, 1), Period.quarter(2024, 2)));
        ValueRow[] months = new ValueRow[ground.size()];
        ValueRow[] gains = new ValueRow[ground.size()];
        for (int place = 0; place < months.length; place++) {
            Place one = ground.place(place);
            ValueRow row = figures("L1.A", PAPERWORK, MANY).rows()[0];
            gains[place] = row;
            months[place] = one.period().grain() == Period.Grain.MONTH ? row : null;
        }
        Cube paperwork = new Cube(ground, new Cube.Grids(ground), List.of(new Figures(CATALOGUE.get("L1.A"), months)));
        BitSet hidden = new BitSet();
        hidden.set(ground.number(TownFigures.month(1, MARCH)));
        BitSet told = Told.by(new Figures(CATALOGUE.get("L1.C"), gains), paperwork, hidden, 2024);
        assertThat(told.stream().mapToObj(ground::place).map(Place::period))
                .containsExactlyInAnyOrder(Period.month(MARCH), Period.quarter(2024, 1));
    }

    /** Contracted time less the available time is the absence of one person. */
    @Test
    void availableTimeIsHiddenWhereFewWereAbsent() {
        LongBinaryOperator available =
                (centre, month) -> MANY.applyAsLong(centre, month) - ABSENT.applyAsLong(centre, month);
        Map<String, BitSet> hidden = hidden(
                "L3.3b",
                TownFigures.month(1, MARCH),
                List.of(
                        figures("L3.3b", (centre, month) -> 20, ABSENT),
                        figures("L4.4b", (centre, month) -> 5000, available),
                        figures("L1.3a", (centre, month) -> 30 + centre, available),
                        figures("L1.B", PAPERWORK, null),
                        figures("L1.A", PAPERWORK, (centre, month) -> 5000)));
        for (String tells : List.of("L4.4b", "L1.3a", "L1.B")) {
            assertThat(isHidden(hidden.get(tells), 1, MARCH)).as(tells).isTrue();
        }
        assertThat(hidden.get("L4.4b").cardinality()).isGreaterThan(4);
        assertThat(isHidden(hidden.get("L4.4b"), 1, MARCH.plusMonths(6))).isFalse();
        assertThat(hidden.get("L1.A").isEmpty())
                .as("recorded time tells of no absence")
                .isTrue();
    }

    /** The absence of one person stays in doubt by a tenth, whatever centre the attacker leads. */
    @Test
    void a01AbsencesStayInDoubtWhatEverIsShownOfTheTimeAvailable() {
        LongBinaryOperator available =
                (centre, month) -> MANY.applyAsLong(centre, month) - ABSENT.applyAsLong(centre, month);
        Figures absences = figures("L3.3b", (centre, month) -> 20, ABSENT);
        Figures coverage = figures("L4.4b", (centre, month) -> 5000, available).over(absences);
        Cube cube = new Cube(ground, new Cube.Grids(ground), List.of(coverage));
        int place = ground.number(TownFigures.month(1, MARCH));
        assertThat(cube.base(cube.denominator(coverage)).shown()[place]).isEqualTo(500 + 3);
        PrimaryRules rules = new PrimaryRules(
                indicator -> (mode, unit, period, minimum) -> !(indicator.id().equals("L3.3b")
                        && unit.code().equals("1")
                        && period.equals(Period.month(MARCH))),
                id -> null);
        assertThat(rules.needs(cube)).allSatisfy(need -> {
            assertThat(need.base()).isEqualTo(cube.denominator(coverage));
            assertThat(need.up()).isEqualTo(51);
        });
    }
}
