package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;

/** The engine says the same as plain loops over the rows, for every unit, level and view of history. */
class SecondImplementationTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final List<Period> PERIODS =
            List.of(Period.parse("2024-01..2024-03"), Period.parse("2024-02"), Period.parse("2023-04..2023-12"));

    @Property(tries = 12)
    void engineAndLoopsAgree(@ForAll long seed) throws IOException {
        NaiveCity city = new NaiveCity(seed);
        Path root = Files.createTempDirectory("naive-city");
        try (SqlEngine engine = DuckDbEngine.open()) {
            StoreFacts facts = StoreFacts.open(city.write(root), engine, CATALOGUE, CATALOGUE.all());
            Calculation calculation = new Calculation(facts, new Delivered(facts), Window.of(PERIODS, 2023));
            for (ViewMode mode : ViewMode.values()) {
                for (Level level : Level.values()) {
                    for (Period period : PERIODS) {
                        compare(calculation, city, mode, level, period);
                    }
                }
            }
        } finally {
            Folders.delete(root);
        }
    }

    private static void compare(Calculation calculation, NaiveCity city, ViewMode mode, Level level, Period period) {
        Period baseline = period.sameMonthsOf(2023);
        expected(new NaiveFigures(city, mode, level), period, baseline).forEach((id, expected) -> {
            Indicator indicator = CATALOGUE.get(id);
            Map<Integer, Figure> found = calculation.figures(indicator, mode, level, period, baseline);
            assertSame("%s %s %s %s".formatted(id, mode, level, period), found, expected);
        });
    }

    private static Map<String, Map<Integer, Figure>> expected(NaiveFigures naive, Period period, Period baseline) {
        Map<String, Map<Integer, Figure>> expected = new LinkedHashMap<>();
        expected.put("L1.A", naive.bureaucraticShare(period));
        expected.put("L1.B", naive.regainedTime(period, baseline));
        expected.put("L1.C", naive.codedChange(period, baseline));
        expected.put("L2.1a", naive.groupPersons(period));
        expected.put("L2.1b", naive.substitution(period));
        expected.put("L3.1a", naive.waiting(period));
        expected.put("L4.2b", naive.blocks(period));
        expected.put("C.D", naive.transitions(period));
        expected.put("C.H", naive.participants(period));
        return expected;
    }

    // A centre that nobody continues has no unit of today; there is none in this city.
    private static void assertSame(String what, Map<Integer, Figure> found, Map<Integer, Figure> expected) {
        assertThat(new TreeSet<>(found.keySet())).as(what).isEqualTo(new TreeSet<>(expected.keySet()));
        new TreeMap<>(expected).forEach((unit, figure) -> {
            assertThat(found.get(unit).num())
                    .as("%s, numerator of %s", what, unit)
                    .isCloseTo(figure.num(), tolerance(figure.num()));
            assertThat(found.get(unit).den())
                    .as("%s, denominator of %s", what, unit)
                    .isCloseTo(figure.den(), tolerance(figure.den()));
        });
    }

    // Published figures keep nine decimals and fourteen digits, so a large one agrees relative to its size.
    private static Offset<Double> tolerance(double expected) {
        return within(1e-9 * Math.max(1, Math.abs(expected)));
    }
}
