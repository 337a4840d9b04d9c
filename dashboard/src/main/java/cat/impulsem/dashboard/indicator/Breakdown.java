package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.chart.ShareBar;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.AnalysisFigures;
import cat.impulsem.dashboard.data.AnalysisQueries;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
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

    private static final String SHARE = "share";
    /** A telephone shows more columns than these one below the other. */
    private static final int MANY = 5;

    private final Screen screen;
    private final Texts texts;
    private final Indicator indicator;
    private final TakenApart apart;
    private final AnalysisFigures figures;

    private Breakdown(Indicator indicator, TakenApart apart) {
        this.screen = apart.screen();
        this.texts = screen.texts();
        this.indicator = indicator;
        this.apart = apart;
        this.figures = apart.figures();
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
                        .map(found ->
                                new Breakdown(indicator, new TakenApart(screen, found, cut.dimension())).section()));
    }

    private Section section() {
        LargestParts largest = new LargestParts(apart);
        String title = largest.title().orElseGet(apart::title);
        Section section = new Section();
        section.addClassName("breakdown");
        section.add(html("h2", title, null));
        section.add(html("p", about(), "note"));
        if (!figures.hasFigures(screen.state().unit())) {
            AnalysisFigure whole = apart.whole(measures().getFirst());
            section.add(html("p", screen.signs().reason(whole.state(), whole.reason()), "note"));
            return section;
        }
        largest.finding().ifPresent(finding -> section.add(html("p", finding, "finding")));
        ScreenTable table = table();
        String look = table.columns().size() > MANY ? "figures stacked halves" : "figures twin";
        section.add(new Html(HtmlTable.of(table, look, apart.title()).toString()));
        section.add(new Html(help().toString()));
        addFiles(section, table, largest.finding().orElse(title));
        return section;
    }

    private String about() {
        return texts.get(
                "breakdown.sub",
                screen.name(screen.state().unit()),
                screen.figures().period(figures.period()),
                apart.title());
    }

    private void addFiles(Section section, ScreenTable table, String finding) {
        About about = new About(
                indicator.id() + "_" + apart.cut().column(),
                screen.state().unit(),
                About.When.of(screen, figures.period()),
                "i/" + indicator.id(),
                new About.Subject(List.of(indicator), List.of(figures.analysis())));
        if (table.isDrawn()) {
            List<String> sources = figures.analysis().sources();
            section.add(Pictures.of(screen, new Caption(finding, List.of(about()), List.of(), sources), table, about));
        }
        section.add(Downloads.of(screen, table, about));
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
        columns.add(Column.words(apart.label()));
        measures().forEach(measure -> columns.add(Column.numbers(apart.name(measure) + unit(measure))));
        List<Row> rows = new ArrayList<>();
        apart.parts().forEach(code -> rows.add(row(code, null)));
        apart.cut().codes().stream()
                .filter(code -> apart.cut().total().equals(Optional.of(code.id())))
                .forEach(code -> rows.add(row(code, "total")));
        return new ScreenTable(null, columns, rows);
    }

    private String unit(Measure measure) {
        return measure.writing().isPercent() ? " (%)" : "";
    }

    private Row row(Code code, String look) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(apart.name(code)));
        measures().forEach(measure -> cells.add(cell(measure, code)));
        return new Row(cells, look);
    }

    private Cell cell(Measure measure, Code code) {
        AnalysisFigure figure = apart.figure(measure.id(), code.id());
        Cell cell = screen.signs().bare(figure, measure.writing());
        return measure.id().equals(SHARE) && figure.hasFigure() ? cell.with(ShareBar.of(figure.value())) : cell;
    }

    private List<Measure> measures() {
        return figures.analysis().measures();
    }

    private static Html html(String tag, String words, String look) {
        return new Html(new Markup().element(tag, words, "class", look).toString());
    }
}
