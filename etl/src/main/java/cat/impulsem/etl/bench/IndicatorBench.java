package cat.impulsem.etl.bench;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.UnitValues;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.engine.Window;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Computes every indicator for every month and level of a store, as publishing does, and nothing else. */
public final class IndicatorBench {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    private final StringBuilder text = new StringBuilder();

    private record Spent(double wall, double cpu) {
        static final Spent NOTHING = new Spent(0, 0);

        Spent plus(Spent other) {
            return new Spent(wall + other.wall, cpu + other.cpu);
        }

        Spent minus(Spent other) {
            return new Spent(wall - other.wall, cpu - other.cpu);
        }
    }

    /** Cells that were computed, and what each part took. */
    private record Run(long cells, Map<String, Spent> parts) {}

    /**
     * Runs it once on DuckDB: reading the facts and all figures of the centres as they are today, which is the whole
     * system once; then what the second view of history takes beside it.
     */
    public String of(StoreLayout store) {
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            Map<String, Spent> reading = new LinkedHashMap<>();
            Spent before = now();
            StoreFacts facts = StoreFacts.open(store, engine, catalogue, catalogue.all());
            reading.put("reading facts", now().minus(before));
            List<Window> windows = windows(facts);
            UnitValues values = new UnitValues(facts, windows);
            add("Centres as they are today", windows, run(values, ViewMode.IS, windows, reading));
            add("Centres as they were, beside that", windows, run(values, ViewMode.WAS, windows, Map.of()));
            return text.toString();
        }
    }

    private static List<Window> windows(StoreFacts facts) {
        List<Period> months = Period.range(facts.firstMonth(), facts.lastMonth()).months().stream()
                .map(Period::month)
                .toList();
        return Window.of(months, facts.firstCompleteYear().orElse(null));
    }

    private Run run(UnitValues values, ViewMode mode, List<Window> windows, Map<String, Spent> before) {
        Map<String, Spent> parts = new LinkedHashMap<>(before);
        long cells = 0;
        for (Level level : Level.values()) {
            for (Indicator indicator : catalogue.all()) {
                Spent start = now();
                cells += cells(values, indicator, mode, level, windows);
                parts.merge(indicator.id(), now().minus(start), Spent::plus);
            }
        }
        return new Run(cells, parts);
    }

    private static long cells(
            UnitValues values, Indicator indicator, ViewMode mode, Level level, List<Window> windows) {
        return windows.stream()
                .mapToLong(window -> values.rows(indicator, mode, level, window.period(), window.baseline())
                        .size())
                .sum();
    }

    private Spent now() {
        return new Spent(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9);
    }

    private void add(String title, List<Window> windows, Run run) {
        text.append(String.format(
                Locale.ROOT,
                "%s: %d indicators x %d months x %d levels, %d cells%n",
                title,
                catalogue.all().size(),
                windows.size(),
                Level.values().length,
                run.cells()));
        text.append(String.format(Locale.ROOT, "%-20s %10s %10s%n", "", "wall s", "CPU s"));
        text.append(line("all", run.parts().values().stream().reduce(Spent.NOTHING, Spent::plus)));
        run.parts().entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> -one.getValue().cpu()))
                .forEach(one -> text.append(line(one.getKey(), one.getValue())));
        text.append(System.lineSeparator());
    }

    private static String line(String what, Spent spent) {
        return String.format(Locale.ROOT, "%-20s %10.2f %10.2f%n", what, spent.wall(), spent.cpu());
    }
}
