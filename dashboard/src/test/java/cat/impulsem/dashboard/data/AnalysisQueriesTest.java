package cat.impulsem.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisQueriesTest {
    private static final String EVERYTHING = "management:city:open+workers+persons";
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final UnitKey CENTRE_1 = centre("1");

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

    /** The open services are in development, one of them in evaluation as well. */
    @Test
    void actionInTwoPhasesIsOneActionInTheWhole() {
        AnalysisFigures stock = at("B8.stock", UnitKey.CITY, EVERYTHING);

        assertThat(stock.of(UnitKey.CITY, "actions", "PHASE_3", "OBERT").value())
                .isEqualTo(2);
        assertThat(stock.of(UnitKey.CITY, "actions", "PHASE_4", "OBERT").value())
                .isEqualTo(1);
        assertThat(stock.of(UnitKey.CITY, "actions", "ALL", "OBERT").value()).isEqualTo(2);
        assertThat(stock.of(UnitKey.CITY, "actions", "ALL", "ALL").value()).isEqualTo(4);
    }

    @Test
    void statesAreKeptWithTheirReasons() {
        assertThat(at("B8.stock", UnitKey.CITY, EVERYTHING)
                        .of(UnitKey.CITY, "actions", "PHASE_1", "OBERT")
                        .state())
                .isEqualTo(State.ZERO);
        assertThat(told("R17.channel", centre("3"), "persons", "CENTRE")).isEqualTo("SUPPRESSED protected");
        assertThat(told("B6", UnitKey.CITY, "identified", "ALL")).isEqualTo("NOT_AVAILABLE participants_overlap");
        assertThat(told("C.J.elements", UnitKey.CITY, "balance", "COMMUNICATION"))
                .isEqualTo("NOT_AVAILABLE too_few");
    }

    @Test
    void unitWithoutRowsGivesItsReasonForEveryRow() {
        assertThat(told("C.E.centres", centre("4"), "status", "PLAN")).isEqualTo("NOT_AVAILABLE denominator_zero");
    }

    /** Item PLA14 is not meant for centre 2; the lists of opportunities are not made for centres at all. */
    @Test
    void whatAUnitCannotHaveIsNotApplicable() {
        assertThat(told("F1.B.items", centre("2"), "centres_due", "PLA14")).isEqualTo("NOT_APPLICABLE null");
        assertThat(told("C.J.elements", CENTRE_1, "balance", "ALL")).isEqualTo("NOT_APPLICABLE null");
    }

    @Test
    void namesComeInThreeLanguagesAndInOrder() {
        Analysis analysis = definition("C.E.bases");

        assertThat(analysis.texts().name().ca()).isNotBlank();
        assertThat(analysis.dimensions()).hasSize(2);
        assertThat(analysis.dimensions().get(1).parts())
                .extracting(Analysis.Code::id)
                .containsExactly("LEVEL_0", "LEVEL_1", "LEVEL_2", "LEVEL_3");
        assertThat(analysis.dimensions().get(1).codes().get(2).label().es()).isEqualTo("En funcionamiento");
        assertThat(analysis.measure("centres").writing().unit()).isEqualTo("centres");
        assertThat(analysis.measure("centres").additivity().overCentres()).isEqualTo("bottom_up");
    }

    @Test
    void onlyCodesWithRowsAreListed() {
        assertThat(at("F1.B.items", centre("2"), EVERYTHING).codes(1))
                .extracting(Analysis.Code::id)
                .containsExactly("PLA05");
    }

    @Test
    void latestPeriodIsTheOneThatHadEnded() {
        AnalysisQueries analyses = seenBy(EVERYTHING).analyses();
        Analysis stock = definition("B8.stock");

        assertThat(analyses.periods(stock)).extracting(Period::inUrl).containsExactly("2025-Q4", "2025-Q3");
        assertThat(analyses.until(stock, YearMonth.of(2025, 11)))
                .get()
                .extracting(Period::inUrl)
                .isEqualTo("2025-Q3");
        assertThat(analyses.until(stock, YearMonth.of(2025, 8))).isEmpty();
        assertThat(analyses.until(definition("C.E.bases"), LAST))
                .get()
                .extracting(Period::inUrl)
                .isEqualTo("2025-H2");
    }

    @Test
    void throughTimeComesOldestFirst() {
        assertThat(seenBy(EVERYTHING).analyses().through(definition("B8.stock"), Grain.QUARTER, UnitKey.CITY))
                .extracting(figures ->
                        figures.of(UnitKey.CITY, "actions", "ALL", "ALL").value())
                .containsExactly(2.0, 4.0);
    }

    /** B8.stock is open, B23 about workers' time, R17.channel about persons. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        management:city:open+workers+persons | city d01 d02 c1 c2 c3 c4 | city d01 c1 | city c1 c3
        evaluator:city:open+persons          | city d01 d02 c1 c2 c3 c4 |             | city c1 c3
        district_lead:d01:open+workers:city  | city d01 c1 c2           | city d01 c1 |
        centre_team:c3:persons               |                          |             | c3
        data_steward:city:open+workers       |                          |             |
        """)
    void figuresAreThoseOfTheGrantedTerritoriesAndKinds(String grant, String open, String workers, String persons) {
        assertThat(unitsWithFigure("B8.stock", grant)).isEqualTo(words(open));
        assertThat(unitsWithFigure("B23", grant)).isEqualTo(words(workers));
        assertThat(unitsWithFigure("R17.channel", grant)).isEqualTo(words(persons));
    }

    @Test
    void figureThatIsNotGrantedSaysSoAndHoldsNothing() {
        Released lead = seenBy("district_lead:d01:open");
        Analysis stock = definition("B8.stock");
        AnalysisFigures centres =
                lead.analyses().at(stock, lead.analyses().until(stock, LAST).orElseThrow(), Level.CENTRE);

        assertThat(centres.of(centre("3"), "actions", "ALL", "ALL").reason()).isEqualTo("not_permitted");
        assertThat(centres.of(centre("3"), "actions", "ALL", "ALL").value()).isNull();
        assertThat(centres.mayBeSeenOf(centre("3"))).isFalse();
        assertThat(centres.of(CENTRE_1, "actions", "ALL", "ALL").value()).isEqualTo(2);
    }

    /** A word that this version does not know must not open anything. */
    @Test
    void unknownSensitivityIsSeenByNobody() {
        Analysis known = definition("B8.stock");
        Analysis unknown = new Analysis(
                known.id(),
                known.version(),
                known.texts(),
                known.levels(),
                Indicator.sensitivity("secret").orElse(null),
                known.sources(),
                known.dimensions(),
                known.measures(),
                known.terms());

        assertThat(seenBy(EVERYTHING).permissions().sees(unknown, UnitKey.CITY)).isFalse();
    }

    private static Set<String> unitsWithFigure(String id, String grant) {
        Released released = seenBy(grant);
        Analysis analysis = definition(id);
        Set<String> seen = new TreeSet<>();
        for (Unit unit : whole.vocabulary().directory()) {
            AnalysisQueries analyses = released.analyses();
            Period period = analyses.until(analysis, LAST).orElseThrow();
            boolean alone = analyses.at(analysis, period, unit.key()).hasFigures(unit.key());
            boolean among = analyses.at(analysis, period, unit.key().level()).codes(1).stream()
                    .flatMap(first -> seconds(analysis).stream().map(second -> analyses.at(
                                    analysis, period, unit.key().level())
                            .of(unit.key(), analysis.measures().getFirst().id(), first.id(), second)))
                    .anyMatch(AnalysisFigure::hasFigure);
            assertThat(among).as(unit.key().inUrl()).isEqualTo(alone);
            if (alone) {
                seen.add(unit.key().inUrl());
            }
        }
        return seen;
    }

    private static List<String> seconds(Analysis analysis) {
        return analysis.dimensions().size() < 2
                ? List.of("")
                : analysis.dimensions().get(1).codes().stream()
                        .map(Analysis.Code::id)
                        .toList();
    }

    private static String told(String analysis, UnitKey unit, String measure, String code) {
        AnalysisFigure figure = at(analysis, unit, EVERYTHING).of(unit, measure, code);
        return figure.state() + " " + figure.reason();
    }

    private static AnalysisFigures at(String id, UnitKey unit, String grant) {
        AnalysisQueries analyses = seenBy(grant).analyses();
        Analysis analysis = definition(id);
        return analyses.at(analysis, analyses.until(analysis, LAST).orElseThrow(), unit);
    }

    private static Analysis definition(String id) {
        return whole.seenBy(FixtureViewer.of(EVERYTHING).now())
                .analyses()
                .find(id)
                .orElseThrow();
    }

    private static Released seenBy(String grant) {
        return whole.seenBy(FixtureViewer.of(grant).now());
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
