package cat.impulsem.etl.load;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a load did, for the person who asked for it.
 *
 * @param load what it was made of and what came out
 * @param isNew false when the same deliveries were loaded already, so that nothing changed
 */
public record LoadReport(LoadRecord load, boolean isNew) {

    /** A table of text: rows read, accepted and kept apart, and why. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(isNew ? "Loaded as " : "Loaded already, nothing changed: ").append(load.loadId());
        text.append("%n%n%-28s %12s %12s %12s  %s%n".formatted("table", "read", "facts", "quarantine", "reasons"));
        load.tables().forEach((table, count) -> text.append(line(table, count)));
        return text.append(line("all", sum())).toString();
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

    private static String line(String name, TableCount count) {
        String reasons = count.rules().entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
        return "%-28s %12d %12d %12d  %s%n"
                .formatted(name, count.read(), count.facts(), count.quarantine(), reasons)
                .replaceAll(" +(?=\\R)", "");
    }
}
