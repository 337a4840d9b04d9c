package cat.impulsem.dashboard.regained;

import cat.impulsem.dashboard.chart.StepsChart.Bar;
import cat.impulsem.dashboard.chart.StepsChart.Role;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where the regained time went: the families of activities that gave up a part of the time, and those that won it. */
final class WentTo {
    static final String ANALYSIS = "B2";
    static final String CHANGE = "change";

    private static final String BUREAUCRACY = "BUREAUCRACY";
    private static final String INTERVENTION = "INTERVENTION";
    private static final String REST = "REST";
    private static final Set<String> WHOLES = Set.of(BUREAUCRACY, INTERVENTION, REST);
    private static final String GIVEN_UP = "given_up";

    private final Parts parts;
    private final Texts texts;
    private final int decimals;
    private final Steps steps;

    WentTo(Parts parts) {
        this.parts = parts;
        this.texts = parts.screen().texts();
        this.decimals = parts.decimals(CHANGE);
        this.steps = steps();
    }

    /** The families that the territory has rows of; one without a row has no time, then and now. */
    static List<String> families(Parts parts) {
        return parts.figures().codes(1).stream()
                .map(Code::id)
                .filter(code -> !WHOLES.contains(code))
                .toList();
    }

    Story story() {
        List<String> notes = new ArrayList<>(List.of(texts.get("went.bars")));
        notes.addAll(parts.notes(CHANGE, families(parts).getFirst()));
        return new Story(
                finding(),
                sum(),
                parts.measure(CHANGE) + " (" + texts.get("unit.points") + ")",
                bars(),
                table(),
                notes);
    }

    /** Up with what was given up, down with what it went to, and so back to nothing. */
    private Steps steps() {
        Steps.Builder builder = Steps.rounded(decimals);
        byAmount(amount -> amount < 0, Comparator.naturalOrder()).forEach(code -> builder.part(code, -amount(code)));
        builder.level(GIVEN_UP);
        byAmount(amount -> amount >= 0, Comparator.reverseOrder()).forEach(code -> builder.part(code, -amount(code)));
        return builder.build();
    }

    private List<String> byAmount(Predicate<Double> which, Comparator<Double> order) {
        return families(parts).stream()
                .filter(code -> which.test(amount(code)))
                .sorted(Comparator.comparing(this::amount, order))
                .toList();
    }

    private double amount(String code) {
        return parts.amount(CHANGE, code);
    }

    private String finding() {
        if (!parts.of(CHANGE, BUREAUCRACY).hasFigure()
                || !parts.of(CHANGE, INTERVENTION).hasFigure()) {
            return texts.get("went.finding.plain", parts.period(), number(steps.amount(GIVEN_UP)));
        }
        return texts.get(
                "went.finding",
                parts.period(),
                parts.signed(amount(BUREAUCRACY), decimals),
                parts.signed(amount(INTERVENTION), decimals),
                parts.signed(amount(REST), decimals));
    }

    private String sum() {
        return texts.get("went.sum", number(steps.amount(GIVEN_UP)), names(-1), names(1));
    }

    /** The families on one side with their shown amounts; those that round to nothing are left to the table. */
    private String names(int side) {
        List<String> named = new ArrayList<>();
        for (Steps.Step step : steps.steps()) {
            double change = -step.amount();
            if (!step.isLevel() && change * side > 0) {
                named.add(parts.label(step.code())
                                .toLowerCase(parts.screen().figures().locale()) + " " + number(Math.abs(change)));
            }
        }
        return named.isEmpty() ? "–" : String.join(", ", named);
    }

    private List<Bar> bars() {
        return steps.steps().stream().map(this::bar).toList();
    }

    private Bar bar(Steps.Step step) {
        if (step.isLevel()) {
            return new Bar(
                    texts.get("went.given_up"),
                    number(step.amount()),
                    0,
                    step.to().doubleValue(),
                    Role.SUM);
        }
        double change = -step.amount();
        return new Bar(
                parts.label(step.code()),
                parts.signed(change, decimals),
                step.from().doubleValue(),
                step.to().doubleValue(),
                change > 0 ? Role.FOR : Role.AGAINST);
    }

    private ScreenTable table() {
        List<Column> columns = List.of(
                Column.words(texts.get("went.family")),
                Column.numbers(parts.measure("share_before")),
                Column.numbers(parts.measure("share_now")),
                Column.numbers(parts.measure(CHANGE)));
        List<Row> rows = new ArrayList<>();
        steps.steps().stream()
                .filter(step -> !step.isLevel())
                .forEach(step -> rows.add(row(step.code(), -step.amount(), null)));
        Steps wholes = wholes();
        wholes.steps().forEach(step -> rows.add(row(step.code(), step.amount(), "total")));
        return new ScreenTable(null, columns, rows);
    }

    private Steps wholes() {
        Steps.Builder builder = Steps.rounded(decimals);
        List.of(BUREAUCRACY, INTERVENTION, REST).stream()
                .filter(code -> parts.of(CHANGE, code).hasFigure())
                .forEach(code -> builder.part(code, amount(code)));
        return builder.build();
    }

    private Row row(String code, double change, String look) {
        return new Row(
                List.of(
                        Cell.text(parts.label(code)),
                        parts.cell("share_before", code),
                        parts.cell("share_now", code),
                        parts.cell(change, decimals)),
                look);
    }

    private String number(double amount) {
        return parts.screen().figures().number(amount, decimals);
    }
}
