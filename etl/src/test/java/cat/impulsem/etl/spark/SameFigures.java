package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.UnitValues;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.engine.Window;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.util.ArrayList;
import java.util.List;

/** All figures of a store, and whether two engines agree on them. */
final class SameFigures {
    private static final double TOLERANCE = 1e-9;
    private static final int BASELINE = 2023;

    private SameFigures() {}

    static List<ValueRow> rows(
            SqlEngine engine, StoreLayout store, List<ViewMode> modes, List<Level> levels, List<String> periods) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        List<Window> windows = Window.of(periods.stream().map(Period::parse).toList(), BASELINE);
        UnitValues values = new UnitValues(StoreFacts.open(store, engine, catalogue, catalogue.all()), windows);
        List<ValueRow> rows = new ArrayList<>();
        for (ViewMode mode : modes) {
            for (Level level : levels) {
                for (Indicator indicator : catalogue.all()) {
                    for (Window window : windows) {
                        rows.addAll(values.rows(indicator, mode, level, window.period(), window.baseline()));
                    }
                }
            }
        }
        return rows;
    }

    static void assertSame(List<ValueRow> found, List<ValueRow> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertSame(found.get(i), expected.get(i));
        }
    }

    private static void assertSame(ValueRow found, ValueRow expected) {
        assertThat(found.indicator()).isEqualTo(expected.indicator());
        assertThat(found.unit()).isEqualTo(expected.unit());
        assertThat(found.period()).isEqualTo(expected.period());
        assertThat(found.state()).as("%s", expected).isEqualTo(expected.state());
        assertThat(found.reason()).as("%s", expected).isEqualTo(expected.reason());
        if (expected.state().isFigure()) {
            assertSame(found.num(), expected.num(), expected);
            assertSame(found.den(), expected.den(), expected);
            assertSame(found.value(), expected.value(), expected);
        }
    }

    private static void assertSame(double found, double expected, ValueRow row) {
        assertThat(found).as("%s", row).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
