package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.chart.ShareBar;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Dimension;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.AnalysisFigures;
import cat.impulsem.dashboard.data.AnalysisQueries;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the time or the attentions behind an indicator consist of, in the chosen territory. */
public final class Breakdown {
    private static final Cut FAMILY = new Cut("R17.time", 1);
    private static final Cut PLACE = new Cut("R17.time", 2);
    private static final Cut CHANNEL = new Cut("R17.channel", 1);
    private static final Cut SUBJECT = new Cut("R17.subject", 1);
    private static final Map<String, List<Cut>> CUTS = Map.ofEntries(
            Map.entry("L1.A", List.of(FAMILY)),
            Map.entry("L1.B", List.of(FAMILY)),
            Map.entry("L1.D", List.of(FAMILY)),
            Map.entry("L2.A", List.of(FAMILY)),
            Map.entry("L4.2a", List.of(PLACE)),
            Map.entry("L4.4b", List.of(FAMILY, PLACE, new Cut("B17", 1))),
            Map.entry("L4.3a", List.of(CHANNEL)),
            Map.entry("F3.C", List.of(CHANNEL, SUBJECT)),
            Map.entry("L2.1a", List.of(SUBJECT, new Cut("B24", 1), new Cut("B24.districts", 1))),
            Map.entry("L2.1b", List.of(new Cut("B4", 1))),
            Map.entry("L2.2a", List.of(SUBJECT)),
            Map.entry("L1.1a", List.of(new Cut("L1.1a.mix", 1))),
            Map.entry("E1.3", List.of(new Cut("B14", 1), new Cut("B14.processes", 1))),
            Map.entry("L2.1c", List.of(new Cut("L2.1c.kinds", 1))),
            Map.entry("L3.1a", List.of(new Cut("L3.1a.waits", 1))),
            Map.entry("L3.2a", List.of(new Cut("B15", 1))),
            Map.entry("L3.2b", List.of(new Cut("B15.returns", 1))),
            Map.entry("L4.1a", List.of(new Cut("L4.1a.kinds", 1))),
            Map.entry("C.D", List.of(new Cut("C.D.phases", 1))),
            Map.entry("C.H", List.of(new Cut("C.H.bounds", 1))),
            Map.entry("C.I", List.of(new Cut("C.I.network", 1))),
            Map.entry("M.A", List.of(new Cut("M.A.stages", 1), new Cut("M.A.moves", 1))),
            Map.entry("M.B", List.of(new Cut("M.B.gap", 1))),
            Map.entry("M.C", List.of(new Cut("B21", 1))),
            Map.entry("Q.A", List.of(new Cut("Q.A.levels", 1))),
            Map.entry("L2.3a", List.of(SUBJECT, new Cut("B5", 1))));

    /** Sentences about the largest parts: shares of other things, and those that are no parts of a whole, have none. */
    private static final Map<String, String> LARGEST =
            Map.of("R17.time", "time.largest", "R17.channel", "served.largest", "R17.subject", "served.largest");

    private static final String SHARE = "share";

    private final Screen screen;
    private final Texts texts;
    private final Indicator indicator;
    private final AnalysisFigures figures;
    private final int dimension;

    private Breakdown(Screen screen, Indicator indicator, AnalysisFigures figures, int dimension) {
        this.screen = screen;
        this.texts = screen.texts();
        this.indicator = indicator;
        this.figures = figures;
        this.dimension = dimension;
    }

    /**
     * One way to take apart.
     *
     * @param analysis id of the analysis
     * @param dimension which of its dimensions; the other one stays whole
     */
    private record Cut(String analysis, int dimension) {}

    /** Ids of the indicators that an analysis takes apart on their pages. */
    public static List<String> indicatorsOf(String analysis) {
        return CUTS.entrySet().stream()
                .filter(cuts ->
                        cuts.getValue().stream().anyMatch(cut -> cut.analysis().equals(analysis)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Those that the snapshot holds of an indicator. */
    static List<Section> of(Screen screen, Indicator indicator) {
        return CUTS.getOrDefault(indicator.id(), List.of()).stream()
                .map(cut -> of(screen, indicator, cut))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Section> of(Screen screen, Indicator indicator, Cut cut) {
        AnalysisQueries analyses = screen.released().analyses();
        return analyses.find(cut.analysis())
                .filter(analysis ->
                        analysis.levels().contains(screen.state().unit().level()))
                .flatMap(analysis -> analyses.until(
                                analysis, screen.state().period().last())
                        .map(period ->
                                analyses.at(analysis, period, screen.state().unit()))
                        .map(found -> new Breakdown(screen, indicator, found, cut.dimension()).section()));
    }

    private Section section() {
        Section section = new Section();
        section.addClassName("breakdown");
        section.add(html("h2", finding(), null));
        section.add(html(
                "p",
                texts.get(
                        "breakdown.sub",
                        screen.name(screen.state().unit()),
                        screen.figures().period(figures.period()),
                        title()),
                "note"));
        if (!figures.hasFigures(screen.state().unit())) {
            AnalysisFigure whole = figure(measures().getFirst().id(), total(dimension));
            section.add(html("p", screen.signs().reason(whole.state(), whole.reason()), "note"));
            return section;
        }
        ScreenTable table = table();
        section.add(new Html(HtmlTable.of(table, "figures twin", title()).toString()));
        section.add(new Html(help().toString()));
        section.add(Downloads.of(
                screen,
                table,
                new About(
                        indicator.id() + "_" + dimensionOf(dimension).column(),
                        screen.state().unit(),
                        About.When.of(screen, figures.period()),
                        "i/" + indicator.id(),
                        new About.Subject(List.of(indicator), List.of(figures.analysis())))));
        return section;
    }

    /** The two largest parts; the title where there are none to tell. */
    private String finding() {
        String sentence = LARGEST.get(figures.analysis().id());
        if (sentence == null) {
            return title();
        }
        List<Code> largest = parts().stream()
                .filter(code -> share(code).or(0) > 0)
                .sorted(Comparator.comparingDouble((Code code) -> -share(code).or(0)))
                .limit(2)
                .toList();
        if (largest.size() < 2) {
            return title();
        }
        return texts.get(
                sentence, name(largest.get(0)), words(largest.get(0)), name(largest.get(1)), words(largest.get(1)));
    }

    private AnalysisFigure share(Code code) {
        return figure(SHARE, code.id());
    }

    private String words(Code code) {
        return screen.figures()
                .value(share(code).value(), figures.analysis().measure(SHARE).writing());
    }

    private String title() {
        String name = texts.of(figures.analysis().texts().name())
                .orElse(figures.analysis().id());
        return figures.analysis().dimensions().size() == 1
                ? name
                : texts.get("breakdown.title", name, label(dimensionOf(dimension)));
    }

    private Markup help() {
        return new Markup()
                .open("details", "class", "how")
                .element("summary", texts.get("reading.title"))
                .element("p", texts.of(figures.analysis().texts().reading()).orElse(""))
                .close("details");
    }

    private ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(label(dimensionOf(dimension))));
        measures()
                .forEach(measure ->
                        columns.add(Column.numbers(texts.of(measure.label()).orElse(measure.id()) + unit(measure))));
        List<Row> rows = new ArrayList<>();
        parts().forEach(code -> rows.add(row(code, null)));
        dimensionOf(dimension).codes().stream()
                .filter(code -> code.id().equals(total(dimension)))
                .forEach(code -> rows.add(row(code, "total")));
        return new ScreenTable(null, columns, rows);
    }

    private String unit(Measure measure) {
        return measure.writing().isPercent() ? " (%)" : "";
    }

    private Row row(Code code, String look) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name(code)));
        measures().forEach(measure -> cells.add(cell(measure, code)));
        return new Row(cells, look);
    }

    private Cell cell(Measure measure, Code code) {
        AnalysisFigure figure = figure(measure.id(), code.id());
        Cell cell = screen.signs().bare(figure, measure.writing());
        return measure.id().equals(SHARE) && figure.hasFigure() ? cell.with(ShareBar.of(figure.value())) : cell;
    }

    private String name(Code code) {
        return texts.of(code.label()).orElse(code.id());
    }

    /** Categories that stand in no row, such as a place where nobody was, say nothing. */
    private List<Code> parts() {
        return figures.codes(dimension).stream()
                .filter(code -> !code.id().equals(total(dimension)))
                .toList();
    }

    private List<Measure> measures() {
        return figures.analysis().measures();
    }

    private AnalysisFigure figure(String measure, String code) {
        if (figures.analysis().dimensions().size() < 2) {
            return figures.of(screen.state().unit(), measure, code);
        }
        return dimension == 1
                ? figures.of(screen.state().unit(), measure, code, total(2))
                : figures.of(screen.state().unit(), measure, total(1), code);
    }

    private Dimension dimensionOf(int place) {
        return figures.analysis().dimensions().get(place - 1);
    }

    private String total(int place) {
        return dimensionOf(place).total().orElse("");
    }

    private String label(Dimension named) {
        return texts.of(named.label()).orElse(named.column());
    }

    private static Html html(String tag, String words, String look) {
        return new Html(new Markup().element(tag, words, "class", look).toString());
    }
}
