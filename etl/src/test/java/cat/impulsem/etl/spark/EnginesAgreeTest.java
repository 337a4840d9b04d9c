package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.engine.ExampleRun;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Example;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every query of the catalogues on both engines, for a month, a quarter and a year in which centres change. */
class EnginesAgreeTest {
    private static final List<String> PERIODS = List.of("2024-02", "2024-01..2024-03", "2024");
    // Centres change within the month and the quarter; in a year they bind alike, so it is asked of the city only.
    private static final List<SameFigures.Scope> SCOPES = List.of(
            new SameFigures.Scope(List.of(ViewMode.values()), List.of(Level.values()), PERIODS.subList(0, 1)),
            new SameFigures.Scope(List.of(ViewMode.WAS), List.of(Level.values()), PERIODS.subList(1, 2)),
            new SameFigures.Scope(List.of(ViewMode.WAS), List.of(Level.CITY), PERIODS.subList(2, 3)));
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final AnalysisCatalogue ANALYSES = AnalysisCatalogue.load();

    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() throws IOException {
        store = SmallCity.write(root);
    }

    @Test
    void bothEnginesGiveTheSameFiguresOnEveryLevelViewAndPeriod() {
        BothEngines.Answers<ValueRow> answers =
                BothEngines.ask(CATALOGUE.all(), (engine, part) -> SameFigures.rows(engine, store, part, SCOPES));
        assertThat(answers.duckDb())
                .filteredOn(row -> row.state().isFigure())
                .hasSizeGreaterThan(500)
                .extracting(ValueRow::indicator)
                .containsAll(CATALOGUE.ids());
        SameFigures.assertSame(answers.spark(), answers.duckDb());
    }

    @Test
    void bothEnginesGiveTheSameAnalysesForAMonthAQuarterAndAYear() {
        BothEngines.Answers<AnalysisValue> answers =
                BothEngines.ask(ANALYSES.all(), (engine, part) -> SameFigures.analysed(engine, store, part, PERIODS));
        assertThat(answers.duckDb())
                .filteredOn(value -> value.state().isFigure())
                .extracting(AnalysisValue::analysis)
                .containsAll(ANALYSES.ids());
        SameFigures.assertSameAnalyses(answers.spark(), answers.duckDb());
    }

    @Test
    void bothEnginesGiveTheSamePiecesForAMonthAQuarterAndAYear() {
        BothEngines.Answers<List<Object>> answers =
                BothEngines.ask(CATALOGUE.all(), (engine, part) -> SameFigures.pieces(engine, store, part, PERIODS));
        assertThat(answers.duckDb())
                .extracting(row -> row.getFirst().toString().split(" ")[0])
                .containsAll(CATALOGUE.all().stream()
                        .filter(one -> !one.formula().clusters().isEmpty())
                        .map(one -> one.id())
                        .toList());
        SameFigures.assertSamePieces(answers.spark(), answers.duckDb());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutOnSparkToo() {
        ExampleRun run = new ExampleRun(CATALOGUE, new SparkEngine(SparkForTests.forSmallQueries()));
        return CATALOGUE.all().stream().flatMap(indicator -> indicator.examples().stream()
                .map(example -> DynamicTest.dynamicTest(indicator.id() + ": " + example.name(), () -> {
                    List<Example.Expected> found = run.figures(indicator, example);
                    assertThat(found).isEqualTo(example.expect());
                })));
    }
}
