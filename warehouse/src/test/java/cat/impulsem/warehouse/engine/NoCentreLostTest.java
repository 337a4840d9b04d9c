package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random cities in which centre 6 goes over to 4 on 1 March 2024 and centre 5 changes district in February: every
 * indicator that adds up over centres, in every view of history.
 */
class NoCentreLostTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final LocalDate MERGED = LocalDate.of(2024, 3, 1);
    private static final int CLOSED = 6;
    // What counts centres counts fewer of them where two are seen as one.
    private static final Set<String> COUNT_CENTRES = Set.of("C.B", "C.E", "F1.B", "L5.2a", "M.A", "M.B");
    private static final List<Period> PERIODS =
            List.of(Period.parse("2024-01"), Period.parse("2024-03"), Period.parse("2024-01..2024-03"));
    private static final List<Standpoint> DAYS = List.of(
            Standpoint.TODAY,
            new Standpoint(LocalDate.of(2024, 1, 31), null),
            new Standpoint(MERGED.minusDays(1), null),
            new Standpoint(MERGED, null));

    @Property(tries = 2)
    void noViewKeepsAClosedCentreAndTheCityIsTheSameFromBelowAndFromAbove(@ForAll long seed) throws IOException {
        Path root = Files.createTempDirectory("no-centre-lost");
        try {
            StoreLayout store = OnePassTest.city(seed, root).write();
            Map<String, Figure> cities = new HashMap<>();
            for (Standpoint day : DAYS) {
                try (SqlEngine engine = DuckDbEngine.open()) {
                    StoreFacts facts = StoreFacts.open(store, engine, CATALOGUE, additive(), List.of(), day);
                    check(facts, ViewMode.IS, isClosed(day), cities);
                    if (day.equals(Standpoint.TODAY)) {
                        check(facts, ViewMode.WAS, false, cities);
                    }
                }
            }
        } finally {
            Folders.delete(root);
        }
    }

    private static boolean isClosed(Standpoint day) {
        return day.centresOf() == null || !day.centresOf().isBefore(MERGED);
    }

    private static List<Indicator> additive() {
        return CATALOGUE.all().stream()
                .filter(one -> one.formula().overCentres() == OverCentres.SUM)
                .filter(one -> !one.formula().isDerived())
                .toList();
    }

    private static void check(StoreFacts facts, ViewMode mode, boolean isClosed, Map<String, Figure> cities) {
        Calculation calculation = new Calculation(facts);
        for (Indicator one : additive()) {
            for (Period period : PERIODS) {
                Period baseline = period.sameMonthsOf(2023);
                Map<Integer, Figure> centres = calculation.figures(one, mode, Level.CENTRE, period, baseline);
                Map<Integer, Figure> districts = calculation.figures(one, mode, Level.DISTRICT, period, baseline);
                Map<Integer, Figure> city = calculation.figures(one, mode, Level.CITY, period, baseline);
                String cell = one.id() + " " + mode + " " + period;
                boolean isOver = isClosed || mode == ViewMode.WAS && isAfterClosing(one, period);
                if (isOver) {
                    assertThat(centres).as(cell).doesNotContainKey(CLOSED);
                }
                Figure whole = city.getOrDefault(0, new Figure(0, 0));
                assertSame(cell + " centres", one, sum(centres), whole);
                assertSame(cell + " districts", one, sum(districts), whole);
                if (!one.formula().usesBaseline() && !COUNT_CENTRES.contains(one.id())) {
                    Figure known = cities.putIfAbsent(one.id() + " " + period, whole);
                    assertSame(cell + " in other views", one, whole, known == null ? whole : known);
                }
            }
        }
    }

    // What looks back has deadlines of a centre that fall after it closed.
    private static boolean isAfterClosing(Indicator indicator, Period period) {
        return !period.start().isBefore(MERGED) && indicator.formula().lookbackMonths() == 0;
    }

    private static Figure sum(Map<Integer, Figure> figures) {
        return new Figure(
                figures.values().stream().mapToDouble(Figure::num).sum(),
                figures.values().stream().mapToDouble(Figure::den).sum());
    }

    private static void assertSame(String cell, Indicator indicator, Figure found, Figure expected) {
        assertThat(found.num()).as(cell).isCloseTo(expected.num(), within(1e-6));
        if (indicator.formula().kind() != Kind.LEVEL) {
            assertThat(found.den()).as(cell).isCloseTo(expected.den(), within(1e-6));
        }
    }
}
