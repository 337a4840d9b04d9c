package cat.impulsem.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.PublishedCity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReservationsTest {
    private static final Period DECEMBER = Period.parse("2025-12").orElseThrow();
    private static final Period LAST_YEAR = Period.parse("2025-01..2025-12").orElseThrow();
    private static final UnitKey DISTRICT_1 = new UnitKey(Level.DISTRICT, "01");
    private static final UnitKey CENTRE_1 = new UnitKey(Level.CENTRE, "1");

    @RegisterExtension
    static final PublishedCity CITY = PublishedCity.small();

    @Test
    void flagsStandWithTheirFiguresOnly() {
        Value provisional = at(DECEMBER, DISTRICT_1, "L1.1a");
        Value unsure = at(DECEMBER, CENTRE_1, "L2.A");

        assertThat(provisional.has(Flag.PROVISIONAL)).isTrue();
        assertThat(provisional.has(Flag.LOW_RECORDING)).isFalse();
        assertThat(unsure.has(Flag.LOW_RECORDING)).isTrue();
        assertThat(at(LAST_YEAR, DISTRICT_1, "L1.1a").reservations().flags()).isEmpty();
    }

    @Test
    void severalFlagsAreToldApart() {
        assertThat(Flag.read("provisional,incomplete")).containsExactlyInAnyOrder(Flag.PROVISIONAL, Flag.INCOMPLETE);
        assertThat(Flag.read("")).isEmpty();
        assertThat(Flag.read("not_known_yet,shared_out")).containsExactly(Flag.SHARED_OUT);
    }

    @Test
    void boundsStandWhereTheyAreKnown() {
        assertThat(at(LAST_YEAR, DISTRICT_1, "L2.A").reservations().bounds()).isEqualTo(new Interval(10, 40));
        assertThat(at(LAST_YEAR, UnitKey.CITY, "L2.A").hasBounds()).isFalse();
    }

    @Test
    void definitionsComeOldestFirstAndTheLastOneHolds() {
        assertThat(CITY.snapshots().current().versionsOf("L3.2a"))
                .extracting(IndicatorVersion::version, IndicatorVersion::from, IndicatorVersion::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, LocalDate.of(2016, 1, 1), LocalDate.of(2025, 7, 1)),
                        org.assertj.core.groups.Tuple.tuple(2, LocalDate.of(2025, 7, 1), null));
    }

    /** July to December, each one higher than by the new definition. */
    @Test
    void monthsAfterAChangeAreKnownByBothDefinitions() {
        var earlier = CITY.snapshots().current().values().byEarlierDefinition(Grain.MONTH, "L3.2a");
        Value december = at(DECEMBER, UnitKey.CITY, "L3.2a");

        assertThat(earlier).hasSize(6);
        assertThat(earlier.getLast().value()).isEqualTo(december.value() + 1);
        assertThat(earlier.getLast().reservations().definition()).isEqualTo(1);
        assertThat(december.reservations().definition()).isEqualTo(2);
    }

    /** 561 came at least, 561 + 168 + 70 = 799 at most. */
    @Test
    void totalThatMustNotBeAddedUpHasBounds() {
        assertThat(CITY.snapshots().current().publishedTables().getFirst().row("total"))
                .filteredOn(cell -> cell.columnCode().equals("participants"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.value()).isNull())
                .satisfies(cell -> assertThat(cell.bounds()).isEqualTo(new Interval(561, 799)));
    }

    private static Value at(Period period, UnitKey unit, String indicator) {
        return CITY.snapshots().current().values().at(period, unit).of(indicator, unit);
    }
}
