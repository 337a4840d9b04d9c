package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.etl.demo.DemoCity;
import cat.impulsem.etl.demo.DemoOptions;
import cat.impulsem.etl.load.Intake;
import cat.impulsem.etl.load.LoadReport;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo city, generated and loaded as any delivery, computed by both engines. */
class DemoEnginesAgreeTest {
    // Other lengths, levels and views are compared on the small city of EnginesAgreeTest: here it is the real sort of
    // rows.
    private static final List<String> PERIODS = List.of("2025");

    @TempDir
    static Path folder;

    private static StoreLayout store;
    private static LoadReport report;

    @BeforeAll
    static void load() {
        Path delivery = folder.resolve("city");
        DemoCity.write(new DemoOptions(delivery, 2026, 0.02, false), Progress.silent());
        store = new StoreLayout(folder.resolve("store"));
        PseudonymKey key = PseudonymKey.at(folder.resolve("key"));
        report = new Intake(SparkForTests.session(), Contracts.load(), key)
                .load(List.of(delivery), store, Progress.silent());
    }

    @Test
    void noRowOfTheCleanCityIsKeptApart() {
        assertThat(report.sum().quarantine()).isZero();
        assertThat(report.sum().facts()).isEqualTo(report.sum().read()).isGreaterThan(50_000);
    }

    @Test
    void bothEnginesGiveTheSameFigures() {
        List<ValueRow> expected;
        try (DuckDbEngine duckDb = DuckDbEngine.open()) {
            expected = rows(duckDb);
        }
        List<ValueRow> found = rows(new SparkEngine(SparkForTests.forSmallQueries()));
        assertThat(expected)
                .hasSameSizeAs(IndicatorCatalogue.load().all())
                .filteredOn(row -> row.state() == ValueState.VALUE || row.state() == ValueState.ZERO)
                .extracting(ValueRow::indicator)
                .containsAll(IndicatorCatalogue.load().ids());
        SameFigures.assertSame(found, expected);
    }

    private static List<ValueRow> rows(SqlEngine engine) {
        return SameFigures.rows(
                engine,
                store,
                IndicatorCatalogue.load().all(),
                List.of(new SameFigures.Scope(List.of(ViewMode.IS), List.of(Level.CITY), PERIODS)));
    }
}
