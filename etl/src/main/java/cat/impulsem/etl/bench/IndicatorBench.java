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

/** Computes every indicator for every month, level and view of history of a store, as publishing does, and nothing else. */
public final class IndicatorBench {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Map<String, Spent> spent = new LinkedHashMap<>();

    private record Spent(double wall, double cpu) {
        Spent plus(Spent other) {
            return new Spent(wall + other.wall, cpu + other.cpu);
        }
    }

    /** Runs it once on DuckDB; a table of what each indicator took, the dearest first. */
    public String of(StoreLayout store) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            Spent before = now();
            StoreFacts facts = StoreFacts.open(store, engine, catalogue, catalogue.all());
            spend("reading facts", before);
            List<Period> months = Period.range(facts.firstMonth(), facts.lastMonth()).months().stream()
                    .map(Period::month)
                    .toList();
            List<Window> windows = Window.of(months, facts.firstCompleteYear().orElse(null));
            UnitValues values = new UnitValues(facts, windows);
            long cells = 0;
            for (ViewMode mode : ViewMode.values()) {
                for (Level level : Level.values()) {
                    for (Indicator indicator : catalogue.all()) {
                        cells += cells(values, indicator, mode, level, windows);
                    }
                }
            }
            return table(months.size(), cells);
        }
    }

    private long cells(UnitValues values, Indicator indicator, ViewMode mode, Level level, List<Window> windows) {
        Spent before = now();
        long cells = 0;
        for (Window window : windows) {
            cells += values.rows(indicator, mode, level, window.period(), window.baseline())
                    .size();
        }
        spend(indicator.id(), before);
        return cells;
    }

    private Spent now() {
        return new Spent(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9);
    }

    private void spend(String what, Spent before) {
        Spent now = now();
        spent.merge(what, new Spent(now.wall - before.wall, now.cpu - before.cpu), Spent::plus);
    }

    private String table(int months, long cells) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%d cells of %d months%n", cells, months));
        text.append(String.format(Locale.ROOT, "%-20s %10s %10s%n", "", "wall s", "CPU s"));
        spent.entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> -one.getValue().wall()))
                .forEach(one -> text.append(line(one.getKey(), one.getValue())));
        return text.append(line("all", spent.values().stream().reduce(new Spent(0, 0), Spent::plus)))
                .toString();
    }

    private static String line(String what, Spent spent) {
        return String.format(Locale.ROOT, "%-20s %10.2f %10.2f%n", what, spent.wall(), spent.cpu());
    }
}
