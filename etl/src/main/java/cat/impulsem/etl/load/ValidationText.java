package cat.impulsem.etl.load;

import cat.impulsem.etl.load.ValidationReport.Example;
import cat.impulsem.etl.load.ValidationReport.Reason;
import cat.impulsem.warehouse.text.Language;
import java.util.Map;
import java.util.stream.Collectors;

/** A validation report as text for the console. */
final class ValidationText {
    private final ValidationReport report;
    private final ValidationWords words;
    private final StringBuilder text = new StringBuilder();

    ValidationText(ValidationReport report, Language language) {
        this.report = report;
        this.words = new ValidationWords(language);
    }

    String text() {
        line(words.of("title"));
        if (!report.problems().isEmpty()) {
            line("");
            line(words.of("unreadable"));
            report.problems().forEach(problem -> line("  " + problem.text(words.language())));
        }
        line("");
        row(words.of("file"), words.of("read"), words.of("good"), words.of("bad"), words.of("reasons"));
        report.files().forEach(file -> counts(words.ofFile(file.file()), file.read(), file.good(), file.rules()));
        counts(words.of("all"), report.read(), report.good(), report.rules());
        line("");
        row(words.of("centre"), words.of("read"), words.of("good"), words.of("bad"), words.of("reasons"));
        report.centres()
                .forEach(one -> counts(
                        one.centre() == null
                                ? words.of("no_centre")
                                : one.centre().toString(),
                        one.read(),
                        one.good(),
                        one.rules()));
        report.reasons().forEach(this::reason);
        return text.toString();
    }

    private void reason(Reason reason) {
        String column = reason.column() == null ? "" : "." + reason.column();
        line("");
        line(reason.table() + column + ": " + words.of(reason.rule()) + " (" + reason.rows() + ")");
        for (Example example : reason.examples()) {
            String nearest = example.nearest() == null ? "" : "; " + words.of("nearest") + ": " + example.nearest();
            line("  %s, %s %d; %s: %s; %s: %s%s"
                    .formatted(
                            words.ofFile(example.file()),
                            words.of("row"),
                            example.row(),
                            words.of("expected"),
                            words.of(example.expected()),
                            words.of("found"),
                            words.of(example.found()),
                            nearest));
        }
    }

    private void counts(String name, long read, long good, Map<String, Long> rules) {
        String why = rules.entrySet().stream()
                .map(rule -> words.of(rule.getKey()) + " " + rule.getValue())
                .collect(Collectors.joining(", "));
        row(name, Long.toString(read), Long.toString(good), Long.toString(read - good), why);
    }

    private void row(String name, String read, String good, String bad, String why) {
        line("%-40s %12s %12s %12s  %s".formatted(name, read, good, bad, why).stripTrailing());
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
