package cat.impulsem.etl.load;

import cat.impulsem.etl.load.ValidationReport.Example;
import cat.impulsem.etl.load.ValidationReport.Reason;
import cat.impulsem.warehouse.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A validation report as one page that loads nothing from elsewhere. */
final class ValidationPage {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1f24}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
            div{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
            caption{text-align:left;font-weight:600;padding:.3rem 0}
            th,td{border-bottom:1px solid #c9ced6;padding:.3rem .6rem;text-align:left;vertical-align:top}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            """;
    private final ValidationReport report;
    private final ValidationWords words;
    private final StringBuilder html = new StringBuilder();

    ValidationPage(ValidationReport report, Language language) {
        this.report = report;
        this.words = new ValidationWords(language);
    }

    String html() {
        html.append("<!doctype html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                .formatted(words.language().tag()));
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append(
                "<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n".formatted(word("title"), STYLE));
        html.append("<h1>%s</h1>\n<p>%s</p>\n".formatted(word("title"), escape(summary())));
        problems();
        table(
                "by_file",
                "file",
                report.files().stream()
                        .map(file -> counts(
                                words.ofFile(file.delivery() + ": " + file.file()),
                                file.read(),
                                file.good(),
                                file.rules())));
        table(
                "by_centre",
                "centre",
                report.centres().stream()
                        .map(one -> counts(
                                one.centre() == null
                                        ? words.of("no_centre")
                                        : one.centre().toString(),
                                one.read(),
                                one.good(),
                                one.rules())));
        if (!report.reasons().isEmpty()) {
            html.append("<h2>%s</h2>\n".formatted(word("reasons")));
            report.reasons().forEach(this::reason);
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private String summary() {
        return words.of(report.isClean() ? "clean" : "summary")
                .formatted(report.read(), report.good(), report.read() - report.good());
    }

    private void problems() {
        if (report.problems().isEmpty()) {
            return;
        }
        html.append("<h2>%s</h2>\n<ul>\n".formatted(word("unreadable")));
        report.problems()
                .forEach(problem -> html.append("<li>%s</li>\n".formatted(escape(problem.text(words.language())))));
        html.append("</ul>\n");
    }

    private void table(String caption, String first, Stream<List<String>> rows) {
        html.append("<div><table>\n<caption>%s</caption>\n<thead><tr>".formatted(word(caption)));
        html.append("<th scope=\"col\">%s</th>".formatted(word(first)));
        Stream.of("read", "good", "bad")
                .forEach(name -> html.append("<th scope=\"col\" class=\"n\">%s</th>".formatted(word(name))));
        html.append("<th scope=\"col\">%s</th></tr></thead>\n<tbody>\n".formatted(word("reasons")));
        rows.forEach(this::row);
        html.append("</tbody>\n</table></div>\n");
    }

    private void row(List<String> cells) {
        html.append("<tr><th scope=\"row\">%s</th>".formatted(escape(cells.getFirst())));
        cells.subList(1, 4).forEach(cell -> html.append("<td class=\"n\">%s</td>".formatted(cell)));
        html.append("<td>%s</td></tr>\n".formatted(escape(cells.getLast())));
    }

    private List<String> counts(String name, long read, long good, Map<String, Long> rules) {
        String why = rules.entrySet().stream()
                .map(rule -> words.of(rule.getKey()) + ": " + rule.getValue())
                .collect(Collectors.joining("; "));
        return List.of(name, Long.toString(read), Long.toString(good), Long.toString(read - good), why);
    }

    private void reason(Reason reason) {
        String place = reason.table() + (reason.column() == null ? "" : "." + reason.column());
        html.append("<div><table>\n<caption>%s: %s (%d)</caption>\n<thead><tr>"
                .formatted(escape(place), word(reason.rule()), reason.rows()));
        Stream.of("file", "row", "expected", "found", "nearest")
                .forEach(name -> html.append("<th scope=\"col\">%s</th>".formatted(word(name))));
        html.append("</tr></thead>\n<tbody>\n");
        reason.examples().forEach(this::example);
        html.append("</tbody>\n</table></div>\n");
    }

    private void example(Example example) {
        html.append("<tr>");
        Stream.of(
                        words.ofFile(example.file()),
                        Long.toString(example.row()),
                        words.of(example.expected()),
                        words.of(example.found()),
                        example.nearest() == null ? "–" : example.nearest())
                .forEach(cell -> html.append("<td>%s</td>".formatted(escape(cell))));
        html.append("</tr>\n");
    }

    private String word(String name) {
        return escape(words.of(name));
    }

    private static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
