package cat.impulsem.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.warehouse.access.Right;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** District 01 holds centres 1 and 2, district 02 holds 3 and 4; centre 9 of district 02 closed. */
class PermissionsTest {
    private static final Period LAST_YEAR = Period.parse("2025-01..2025-12").orElseThrow();

    @TempDir
    static Path root;

    private static OpenSnapshot whole;

    @BeforeAll
    static void open() {
        whole = OpenSnapshot.of(
                FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL).open("2026-01-15-a"));
    }

    @AfterAll
    static void close() {
        whole.close();
    }

    /** L1.A is about workers' time, L2.1a about persons, C.A open. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        management:city:open+workers+persons    | city d01 d02 c1 c2 c3 c4 | city d01 d02 c1 c2 c3 c4 | city d01 d02 c1 c2 c3 c4
        evaluator:city:open+persons             |                          | city d01 d02 c1 c2 c3 c4 | city d01 d02 c1 c2 c3 c4
        district_lead:d01:open+workers:city     | city d01 c1 c2           |                          | city d01 c1 c2
        centre_team:c3:workers                  | c3                       |                          |
        centre_team:c3:workers+persons:d02+city | city d02 c3              | city d02 c3              |
        district_lead:d01+c4:workers            | d01 c1 c2 c4             |                          |
        management:d77+c9:workers               |                          |                          |
        management::open+workers+persons        |                          |                          |
        management:city:                        |                          |                          |
        data_steward:city:open+workers+persons  |                          |                          |
        administrator:city:open+workers+persons |                          |                          |
        """)
    void figuresAreThoseOfTheGrantedTerritoriesAndKinds(String grant, String workers, String persons, String open) {
        assertThat(unitsWithFigure("L1.A", grant)).isEqualTo(words(workers));
        assertThat(unitsWithFigure("C.A", grant)).isEqualTo(words(open));
        Set<String> some = words(persons);
        some.remove("c4"); // its figure is not available in the fixture
        assertThat(unitsWithFigure("L2.1a", grant)).isEqualTo(some);
    }

    @Test
    void twoGrantsDoNotLendEachOtherTheirKinds() {
        String[] both = {"district_lead:d01:workers", "evaluator:city:open"};

        assertThat(unitsWithFigure("L1.A", both)).containsExactlyInAnyOrder("d01", "c1", "c2");
        assertThat(unitsWithFigure("C.A", both)).contains("city", "c4");
    }

    @Test
    void figureThatIsNotGrantedSaysSoAndHoldsNothing() {
        Value value = seenBy("centre_team:c3:workers")
                .values()
                .at(LAST_YEAR, Level.CENTRE)
                .of("L1.A", centre("1"));

        assertThat(value.reason()).isEqualTo("not_permitted");
        assertThat(value.hasFigure()).isFalse();
        assertThat(value.numerator()).isNull();
        assertThat(value.denominator()).isNull();
    }

    @Test
    void foreignTerritoriesHaveNamesButAreNotOffered() {
        Vocabulary vocabulary = seenBy("district_lead:d01:workers:city").vocabulary();

        assertThat(vocabulary.units())
                .extracting(unit -> unit.key().inUrl())
                .containsExactly("city", "d01", "c1", "c2");
        assertThat(vocabulary.name(new UnitKey(Level.DISTRICT, "02"))).isEqualTo("Eixample");
        assertThat(vocabulary.unit(new UnitKey(Level.DISTRICT, "02"))).isEmpty();
        assertThat(vocabulary.former()).isEmpty();
        assertThat(vocabulary.indicators())
                .extracting(Indicator::id)
                .contains("L1.A")
                .doesNotContain("C.A", "L2.1a");
        assertThat(vocabulary.definitions()).extracting(Indicator::id).contains("L1.A", "C.A", "L2.1a");
    }

    @Test
    void arrivalsAreThoseOfTheGrantedCentres() {
        QualityQueries lead = seenBy("district_lead:d01:workers").quality();

        assertThat(lead.arrivals("agenda_entries")).extracting(Arrival::centre).containsOnly("1", "2");
        assertThat(lead.missing("1")).isNotEmpty();
        assertThat(seenBy("centre_team:c3:open").quality().missing("1")).isEmpty();
        assertThat(lead.completeCentres())
                .isEqualTo(new QualityQueries.CompleteCentres(1, 2, List.of(new UnitKey(Level.CENTRE, "1"))));
        assertThat(lead.tables().getFirst().expected()).isEqualTo(2 * 26);
    }

    @Test
    void deliveriesOfTheCityAreForThoseWhoMayKnow() {
        Released lead = seenBy("district_lead:d01:workers");
        Released steward = seenBy("data_steward:city:open");

        assertThat(lead.quality().deliveries()).isEmpty();
        assertThat(lead.quality().refusals()).isEmpty();
        assertThat(lead.vocabulary().tables())
                .allSatisfy(table -> assertThat(table.rows()).isNull());
        assertThat(steward.quality().deliveries()).hasSize(2);
        assertThat(steward.quality().refusals()).hasSize(2);
        assertThat(steward.publishedTables()).isEmpty();
    }

    @Test
    void nobodySeesNothing() {
        Released nobody = seenBy();

        assertThat(nobody.vocabulary().units()).isEmpty();
        assertThat(nobody.vocabulary().indicators()).isEmpty();
        assertThat(nobody.publishedTables()).isEmpty();
        assertThat(nobody.quality().tables()).isEmpty();
        assertThat(Arrays.stream(Right.values()).filter(nobody.permissions()::may))
                .isEmpty();
    }

    @Test
    void firstLookFallsOnTheFirstTerritoryWithFigures() {
        assertThat(seenBy("district_lead:d02:workers:city").vocabulary().home().inUrl())
                .isEqualTo("d02");
        assertThat(seenBy("data_steward:city:open", "centre_team:c3:open")
                        .vocabulary()
                        .home()
                        .inUrl())
                .isEqualTo("c3");
        assertThat(seenBy().vocabulary().home()).isEqualTo(UnitKey.CITY);
    }

    private static Set<String> unitsWithFigure(String indicator, String... grants) {
        Released released = seenBy(grants);
        Set<String> seen = new TreeSet<>();
        for (Level level : Level.values()) {
            List<Value> atOnce =
                    released.values().at(LAST_YEAR, level).numbersOf(indicator).toList();
            atOnce.forEach(value -> seen.add(value.unit().inUrl()));
            Set<String> throughTime = new TreeSet<>();
            throughTime(released, level, indicator)
                    .filter(value -> value.period().equals(LAST_YEAR) && value.hasFigure())
                    .forEach(value -> throughTime.add(value.unit().inUrl()));
            assertThat(atOnce)
                    .extracting(value -> value.unit().inUrl())
                    .containsExactlyInAnyOrderElementsOf(throughTime);
        }
        return seen;
    }

    /** Of all territories that there are, also those that the person may not see. */
    private static Stream<Value> throughTime(Released released, Level level, String indicator) {
        List<UnitKey> units = released.vocabulary().directory().stream()
                .map(Unit::key)
                .filter(key -> key.level() == level)
                .toList();
        List<Indicator> indicators = released.vocabulary().definitions().stream()
                .filter(one -> one.id().equals(indicator))
                .toList();
        return released.values().through(Grain.ROLLING12, units, indicators).stream();
    }

    private static Released seenBy(String... grants) {
        return whole.seenBy(FixtureViewer.of(grants).now());
    }

    private static UnitKey centre(String code) {
        return new UnitKey(Level.CENTRE, code);
    }

    private static Set<String> words(String text) {
        return text == null
                ? new TreeSet<>()
                : new TreeSet<>(List.of(text.strip().split(" ")));
    }
}
