package cat.impulsem.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.dashboard.fixture.PublishedCity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SnapshotQueriesTest {
    private static final Period LAST_YEAR = Period.parse("2025-01..2025-12").orElseThrow();
    private static final UnitKey DISTRICT_1 = new UnitKey(Level.DISTRICT, "01");

    @RegisterExtension
    static final PublishedCity CITY = PublishedCity.small();

    @Test
    void unitsComeCityFirstThenDistrictsThenCentresByNumber() {
        assertThat(released().vocabulary().units())
                .extracting(unit -> unit.key().inUrl())
                .containsExactly("city", "d01", "d02", "c1", "c2", "c3", "c4");
    }

    @Test
    void partsOfADistrictAreItsCentres() {
        assertThat(released().vocabulary().partsOf(DISTRICT_1))
                .extracting(unit -> unit.key().code())
                .containsExactly("1", "2");
    }

    @Test
    void defaultPeriodIsTheLastTwelveMonths() {
        assertThat(released().vocabulary().defaultPeriod()).isEqualTo(LAST_YEAR);
    }

    /** Months 14 to 25 add up to 234; centre 1 has 12 x 110 + 234 = 1554, centre 2 has 12 x 210 + 234 = 2754. */
    @Test
    void districtValueIsTheRatioOfSums() {
        Value value = released().values().at(LAST_YEAR, DISTRICT_1).of("L1.A", DISTRICT_1);

        assertThat(value.numerator()).isEqualTo(1554 + 2754);
        assertThat(value.denominator()).isEqualTo(24_000);
        assertThat(value.value()).isCloseTo(17.95, within(1e-9));
    }

    @Test
    void fourStatesAreToldApart() {
        Values centres = released().values().at(LAST_YEAR, Level.CENTRE);

        assertThat(centres.of("L1.A", centre("1")).isIncomplete()).isTrue();
        assertThat(centres.of("L3.2a", centre("2")).state()).isEqualTo(State.ZERO);
        assertThat(centres.of("L3.1a", centre("3")).state()).isEqualTo(State.SUPPRESSED);
        assertThat(centres.of("L2.1a", centre("4")).state()).isEqualTo(State.NOT_AVAILABLE);
    }

    @Test
    void figureThatTheSnapshotDoesNotHoldIsNotAvailable() {
        Value value = released().values().at(LAST_YEAR, Level.CENTRE).of("L9.Z", centre("1"));

        assertThat(value.hasFigure()).isFalse();
        assertThat(value.state()).isEqualTo(State.NOT_AVAILABLE);
    }

    @Test
    void monthsComeOldestFirst() {
        assertThat(released().values().through(Grain.MONTH, UnitKey.CITY, "L1.A"))
                .hasSize(26)
                .first()
                .extracting(value -> value.period().inUrl())
                .isEqualTo("2023-11");
    }

    @Test
    void centreWithAMissingTableIsNotComplete() {
        assertThat(released().completeCentres())
                .isEqualTo(new QualityQueries.CompleteCentres(3, 4, List.of(new UnitKey(Level.CENTRE, "1"))));
        assertThat(released().quality().missing("1"))
                .hasSize(3)
                .first()
                .isEqualTo(new QualityQueries.MissingMonth(LocalDate.of(2025, 12, 1), List.of("agenda_entries")));
    }

    @Test
    void totalsOfATableAreThoseOfTheLoadAndNotSumsOfMonths() {
        SourceTable referrals = released().vocabulary().table("referrals").orElseThrow();

        assertThat(referrals.rows()).isEqualTo(new SourceTable.Rows(9486, 9486, 0));
        assertThat(referrals.name().ca()).isEqualTo("Derivacions rebudes");
    }

    /** Four centres, 26 months. */
    @Test
    void onlyTablesDueFromEveryCentreAndMonthHaveAShare() {
        assertThat(released().quality().tables())
                .containsExactly(
                        new TableArrivals("agenda_entries", 101, 104),
                        new TableArrivals("attentions", 104, 104),
                        new TableArrivals("referrals", 104, 104));
    }

    @Test
    void rowsThatAreNotReleasedAreFewAndNotNone() {
        assertThat(released().quality().arrivals("referrals"))
                .filteredOn(arrival -> arrival.centre().equals("2"))
                .extracting(Arrival::isFew)
                .containsOnlyOnce(false);
    }

    @Test
    void centreThatClosedIsKnownBesideThoseOfToday() {
        assertThat(released().vocabulary().unit(centre("9"))).isEmpty();
        assertThat(released().vocabulary().former(centre("9")))
                .get()
                .extracting(Unit::parent)
                .isEqualTo(new UnitKey(Level.DISTRICT, "02"));
    }

    @Test
    void indicatorCarriesItsCalculation() {
        Indicator indicator = released().vocabulary().indicator("l1.a").orElseThrow();

        assertThat(indicator.calculation())
                .isEqualTo(new Indicator.Calculation(100, List.of("agenda_entries"), "select 1"));
    }

    @Test
    void districtHoldsItsCentresAndNoOthers() {
        Vocabulary vocabulary = released().vocabulary();
        Unit district = vocabulary.unitsOf(Level.DISTRICT).getFirst();
        assertThat(vocabulary.unitsOf(Level.CENTRE)).allSatisfy(centre -> {
            assertThat(vocabulary.contains(district.key(), centre.key()))
                    .isEqualTo(centre.districtCode().equals(district.key().code()));
            assertThat(vocabulary.contains(UnitKey.CITY, centre.key())).isTrue();
            assertThat(vocabulary.contains(centre.key(), district.key())).isFalse();
        });
    }

    @Test
    void totalOfParticipantsStaysEmptyWithItsReason() {
        PublishedTable table = released().publishedTables().getFirst();

        assertThat(table.row("total"))
                .extracting(PublishedTable.TableCell::value)
                .containsExactly(34.0, null, 1373.0, 780.0);
        assertThat(table.row("total").get(1).reason()).isEqualTo("overlapping");
    }

    private static UnitKey centre(String code) {
        return new UnitKey(Level.CENTRE, code);
    }

    private static Released released() {
        return CITY.snapshots().current();
    }
}
