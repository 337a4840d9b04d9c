package cat.impulsem.etl.load;

import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.TableCount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a load did, for the person who asked for it.
 *
 * @param load what it was made of and what came out
 * @param isNew false when the same deliveries were loaded already, so that nothing changed
 * @param factTables tables of events, which figures are made of
 */
public record LoadReport(LoadRecord load, boolean isNew, Set<String> factTables) {
    // Of a handful of rows half is soon refused, and means nothing.
    private static final long MANY = 100;

    /** Whether more than half of a fact table of some size was refused, so that its figures would mislead. */
    public boolean isMostlyRefused() {
        return !mostlyRefused().isEmpty();
    }

    /** A table of text: rows read, accepted and kept apart, and why. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(isNew ? "Loaded as " : "Loaded already, nothing changed: ").append(load.loadId());
        text.append("%n%n%-28s %12s %12s %12s  %s%n".formatted("table", "read", "facts", "quarantine", "reasons"));
        load.tables().forEach((table, count) -> text.append(line(table, count)));
        text.append(line("all", sum()));
        return isMostlyRefused() ? text.append(warning()).toString() : text.toString();
    }

    /** All tables together. */
    public TableCount sum() {
        Map<String, Long> rules = load.tables().values().stream()
                .flatMap(count -> count.rules().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
        return load.tables().values().stream()
                .reduce(
                        new TableCount(0, 0, 0, rules),
                        (sum, one) -> new TableCount(
                                sum.read() + one.read(),
                                sum.facts() + one.facts(),
                                sum.quarantine() + one.quarantine(),
                                rules));
    }

    private List<String> mostlyRefused() {
        return factTables.stream()
                .filter(load.tables()::containsKey)
                .filter(table -> isMostlyRefused(load.tables().get(table)))
                .sorted()
                .toList();
    }

    private static boolean isMostlyRefused(TableCount count) {
        return count.read() >= MANY && 2 * count.refused() > count.read();
    }

    private String warning() {
        String tables = mostlyRefused().stream()
                .map(table -> describe(table, load.tables().get(table)))
                .collect(Collectors.joining());
        return "%nWARNING: most rows of these tables were refused; their figures would mislead:%n%s".formatted(tables);
    }

    private static String describe(String table, TableCount count) {
        return "  %s: %d of %d rows, most often for \"%s\"%n"
                .formatted(table, count.refused(), count.read(), count.commonestRefusal());
    }

    private static String line(String name, TableCount count) {
        String reasons = count.rules().entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
        return "%-28s %12d %12d %12d  %s%n"
                .formatted(name, count.read(), count.facts(), count.quarantine(), reasons)
                .replaceAll(" +(?=\\R)", "");
    }
}
