package cat.impulsem.dashboard.regained;

import cat.impulsem.dashboard.chart.StepsChart.Bar;
import cat.impulsem.dashboard.chart.StepsChart.Role;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import java.util.ArrayList;
import java.util.List;

/** How the regained time came about: time per procedure, mix, entry and exit, volume, what no procedure explains. */
final class CameAbout {
    static final String ANALYSIS = "B1";
    static final String HOURS = "minutes";
    static final List<String> NEEDED =
            List.of("unit_time", "mix", "entry_exit", "volume", "unattributed", "share", "recorded_time");

    private static final String REGAINED = "headline";
    private static final String BETWEEN = "between_centres";

    private final Parts parts;
    private final Texts texts;
    private final int decimals;
    private final Steps causes;
    private final Steps shares;

    CameAbout(Parts parts) {
        this.parts = parts;
        this.texts = parts.screen().texts();
        this.decimals = parts.decimals(HOURS);
        this.causes = causes();
        this.shares = shares();
    }

    Story story() {
        return new Story(finding(), sum(), parts.measure(HOURS), bars(), table(), notes());
    }

    /** What was really regained comes first: less demand is no merit of anybody's and stands beside it. */
    private Steps causes() {
        return Steps.rounded(decimals)
                .part("unit_time", amount("unit_time"))
                .part("mix", amount("mix"))
                .level(REGAINED)
                .part("entry_exit", amount("entry_exit"))
                .part("volume", amount("volume"))
                .level("attributed")
                .part("unattributed", amount("unattributed"))
                .level("raw")
                .build();
    }

    /** The same fall, told by the share of bureaucracy and by how much was recorded at all. */
    private Steps shares() {
        return Steps.rounded(decimals)
                .part("share", amount("share"))
                .part("recorded_time", amount("recorded_time"))
                .level("raw")
                .build();
    }

    private double amount(String code) {
        return parts.amount(HOURS, code);
    }

    private String finding() {
        double regained = causes.amount(REGAINED);
        String key = regained > 0 ? "regained.more" : regained < 0 ? "regained.less" : "regained.none";
        return texts.get(key, parts.period(), number(Math.abs(regained)));
    }

    private String sum() {
        String baseline = parts.screen().vocabulary().info().entries().getOrDefault("baseline_year", "–");
        return texts.get(
                "regained.sum",
                signed("unit_time"),
                signed("mix"),
                signed(REGAINED),
                signed("entry_exit"),
                signed("volume"),
                signed("unattributed"),
                signed("raw"),
                baseline);
    }

    private List<Bar> bars() {
        return causes.steps().stream().map(this::bar).toList();
    }

    private Bar bar(Steps.Step step) {
        Role role = step.isLevel() ? Role.SUM : step.amount() < 0 ? Role.AGAINST : Role.FOR;
        boolean isRegained = step.code().equals(REGAINED);
        return new Bar(
                isRegained ? texts.get("regained.level") : parts.label(step.code()),
                parts.signed(step.amount(), decimals),
                step.from().doubleValue(),
                step.to().doubleValue(),
                role);
    }

    private ScreenTable table() {
        boolean hasCentres = parts.unit().level() != Level.CENTRE;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("regained.part")));
        columns.add(Column.numbers(parts.measure(HOURS)));
        if (hasCentres) {
            columns.add(Column.numbers(parts.measure(BETWEEN)));
        }
        columns.add(Column.words(texts.get("regained.meaning")));
        List<Row> rows = new ArrayList<>();
        causes.steps().forEach(step -> rows.add(row(step, hasCentres)));
        shares.steps().stream().filter(step -> !step.isLevel()).forEach(step -> rows.add(row(step, hasCentres)));
        return new ScreenTable(null, columns, rows);
    }

    private Row row(Steps.Step step, boolean hasCentres) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(parts.label(step.code())));
        cells.add(parts.cell(step.amount(), decimals));
        if (hasCentres) {
            cells.add(parts.cell(BETWEEN, step.code()));
        }
        cells.add(Cell.text(texts.get("regained.meaning." + step.code())));
        return new Row(cells, step.isLevel() ? "total" : null);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get(
                "regained.bridge",
                number(shares.amount("share")),
                number(shares.amount("recorded_time")),
                number(shares.amount("raw")),
                texts.get("regained.bridge.share." + (shares.amount("share") < 0 ? "more" : "less")),
                texts.get("regained.bridge.time." + (shares.amount("recorded_time") < 0 ? "more" : "less"))));
        if (parts.of(HOURS, "available_time").hasFigure()) {
            notes.add(texts.get("regained.bridge.available", number(amount("available_time"))));
        }
        notes.addAll(parts.notes(HOURS, "raw"));
        return notes;
    }

    private String signed(String code) {
        return parts.signed(causes.amount(code), decimals);
    }

    private String number(double amount) {
        return parts.screen().figures().number(amount, decimals);
    }
}
