package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Different persons (L2.1a) of the town of {@link TownFigures}: in each centre the same 20 in all months, nobody in two. A later
 * release knows of more or fewer of them in May 2024, the same ones in whatever holds that month. Half of them came to groups.
 */
class WaitingUnitsTest {
    private static final Period MAY = Period.month(YearMonth.of(2024, 5));
    private static final Period JUNE = Period.month(YearMonth.of(2024, 6));
    private static final String DEFINITION = "one";
    private final Ground ground = TownFigures.ground();
    private final int may = TownFigures.ground().membership().months().indexOf(MAY.first());

    /** Persons more, by centre. */
    private Figures persons(int... more) {
        return TownFigures.each(ground, "L2.1a", place -> number(place, more) / 2, place -> number(place, more));
    }

    private double number(int place, int... more) {
        double number = 0;
        int last = ground.lastMonth(place);
        boolean holdsMay = Arrays.stream(ground.months(place)).anyMatch(month -> month == may);
        for (int leaf : ground.leaves(place, last)) {
            number += 20 + (holdsMay && leaf < more.length ? more[leaf] : 0);
        }
        return number;
    }

    private WaitingUnits waiting(Figures now, Figures... before) {
        return waiting(now, DEFINITION, before);
    }

    private WaitingUnits waiting(Figures now, String definition, Figures... before) {
        Grid grid = Grid.of(ground, Adding.of(now.indicator()));
        List<LedgerRecord> records = new ArrayList<>();
        Arrays.stream(before).forEach(one -> records.add(record(one)));
        PastFigures past = PastFigures.of(records).getOrDefault("L2.1a", new PastFigures());
        return new WaitingUnits(ground, grid, now, past, definition);
    }

    private LedgerRecord record(Figures figures) {
        int size = ground.size();
        double[] nums = new double[size];
        double[] dens = new double[size];
        Arrays.setAll(nums, place -> figures.number(place, false));
        Arrays.setAll(dens, place -> figures.number(place, true));
        LedgerRecord.Released released = new LedgerRecord.Released(
                "L2.1a", DEFINITION, 0, false, "F".repeat(size), List.of(), nums, dens, Map.of(), List.of());
        List<String> periods = ground.all()
                .mapToObj(place -> ground.place(place).period())
                .distinct()
                .map(Periods::text)
                .toList();
        return new LedgerRecord(
                "S", null, null, "view", periods, ground.membership(), List.of(released), List.of(), List.of());
    }

    private Waiting.How how(WaitingUnits waiting, Level level, String unit, Period period) {
        int place = ground.number(new Place(ViewMode.WAS, level, unit, period));
        PastFigures.Past before = new PastFigures.Past(DEFINITION, 10, 20, 'F', false, false);
        return waiting.kept(place, waiting.atoms(), before).how();
    }

    @Test
    void fourPersonsMoreWaitInEveryUnitAndPeriodThatHasThem() {
        WaitingUnits waiting = waiting(persons(4), persons());

        assertThat(how(waiting, Level.CENTRE, "1", MAY)).isEqualTo(Waiting.How.AS_BEFORE);
        assertThat(how(waiting, Level.DISTRICT, "01", MAY)).isEqualTo(Waiting.How.AS_BEFORE);
        assertThat(how(waiting, Level.CITY, "city", Period.year(2024))).isEqualTo(Waiting.How.AS_BEFORE);
        assertThat(how(waiting, Level.CENTRE, "1", JUNE)).isEqualTo(Waiting.How.AS_IS);
        assertThat(how(waiting, Level.CENTRE, "2", MAY)).isEqualTo(Waiting.How.AS_IS);
    }

    /** Ten persons more, of whom five came to groups. */
    @Test
    void tenPersonsMoreWaitNowhere() {
        assertThat(waiting(persons(10), persons()).atoms().isEmpty()).isTrue();
    }

    /** Eight persons more are four more in groups: the figure waits with its smaller half. */
    @Test
    void eitherHalfIsAsked() {
        assertThat(how(waiting(persons(8), persons()), Level.CENTRE, "1", MAY)).isEqualTo(Waiting.How.AS_BEFORE);
    }

    /** The district has 14 more; less the ten of centre 1, which are published, the four of centre 2 would follow. */
    @Test
    void largerUnitWaitsWhereWhatChangedBesideItsPublishedPartsIsOfFew() {
        WaitingUnits waiting = waiting(persons(10, 4), persons());

        assertThat(how(waiting, Level.CENTRE, "1", MAY)).isEqualTo(Waiting.How.AS_IS);
        assertThat(how(waiting, Level.CENTRE, "2", MAY)).isEqualTo(Waiting.How.AS_BEFORE);
        assertThat(how(waiting, Level.DISTRICT, "01", MAY)).isEqualTo(Waiting.How.AS_BEFORE);
    }

    /** Three centres with four fewer each are twelve fewer in their district, of which nobody can tell a centre's. */
    @Test
    void largerUnitIsPublishedWhereItsWaitingPartsAreManyTogether() {
        WaitingUnits waiting = waiting(persons(-4, -4, -4), persons());

        assertThat(how(waiting, Level.CENTRE, "1", MAY)).isEqualTo(Waiting.How.AS_BEFORE);
        assertThat(how(waiting, Level.DISTRICT, "01", MAY)).isEqualTo(Waiting.How.AS_IS);
    }

    /** Twelve more would be 72 persons of three centres with 20 each, as they were. */
    @Test
    void largerUnitWaitsWhereItWouldBeMoreThanItsParts() {
        WaitingUnits waiting = waiting(persons(4, 4, 4), persons());

        assertThat(how(waiting, Level.DISTRICT, "01", MAY)).isEqualTo(Waiting.How.AS_BEFORE);
    }

    /** Ten came in the second release and eight of them went in the third: two beside the first. */
    @Test
    void everyEarlierReleaseIsAsked() {
        WaitingUnits waiting = waiting(persons(2), persons(), persons(10));

        assertThat(how(waiting, Level.CENTRE, "1", MAY)).isEqualTo(Waiting.How.AS_BEFORE);
    }

    @Test
    void anotherDefinitionIsAnotherFigure() {
        assertThat(waiting(persons(4), "two", persons()).atoms()).isEqualTo(new BitSet());
    }

    /** Whoever waits keeps no figure where the last release had none. */
    @Test
    void newPlaceIsAsItIs() {
        WaitingUnits waiting = waiting(persons(4), persons());
        int place = ground.number(new Place(ViewMode.WAS, Level.CENTRE, "1", MAY));

        assertThat(waiting.kept(place, waiting.atoms(), null).how()).isEqualTo(Waiting.How.AS_IS);
    }
}
