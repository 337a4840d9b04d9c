package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DashStyle;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsArearange;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lines over months. */
public final class TrendChart {
    /** What belongs to the line before is switched on and off with it. */
    private static final String PREVIOUS = ":previous";

    private TrendChart() {}

    /**
     * One line.
     *
     * @param name what stands in the legend
     * @param role decides its colour and stroke
     * @param points one for each month of the axis
     */
    public record Line(String name, Role role, List<ChartPoint> points) {}

    /** What a line stands for. */
    public enum Role {
        BAND,
        MONTHS,
        OWN,
        CITY,
        MEAN,
        LIMIT,
        EARLIER
    }

    /**
     * A place where lines must not be read across.
     *
     * @param month index of the first month after it
     * @param label what happened
     */
    public record Break(int month, String label) {}

    /**
     * Something that happened; lines may be read across it.
     *
     * @param month index of the first whole month after it
     * @param label its letter
     */
    public record Event(int month, String label) {}

    /**
     * What the chart says.
     *
     * @param description what it shows, for those who cannot see it
     * @param valueTitle what the vertical axis measures
     * @param texts texts in the language
     * @param lines its lines, drawn in this order; of those of one name only the first stands in the legend
     * @param breaks where a line ends and another begins
     * @param events what happened meanwhile
     */
    public record Spec(
            String description,
            String valueTitle,
            Texts texts,
            List<Line> lines,
            List<Break> breaks,
            List<Event> events) {}

    /** The chart. */
    public static Chart of(Spec spec) {
        Chart chart = ChartLook.blank(ChartType.LINE, spec.description(), spec.texts());
        chart.addClassName("trend");
        Configuration look = chart.getConfiguration();
        ChartLook.axes(look, spec.valueTitle());
        look.getLegend().setEnabled(true);
        look.getLegend().setItemStyle(ChartLook.font("text"));
        List<ChartPoint> months = spec.lines().getFirst().points();
        look.getxAxis().setCategories(months.stream().map(ChartPoint::at).toArray(String[]::new));
        look.getxAxis().setTickInterval(Math.max(1, months.size() / 6));
        spec.breaks()
                .forEach(change -> look.getxAxis().addPlotLine(mark(change.month(), change.label(), DashStyle.DASH)));
        spec.events().forEach(event -> look.getxAxis().addPlotLine(mark(event.month(), event.label(), DashStyle.DOT)));
        Set<String> named = new HashSet<>();
        spec.lines().forEach(line -> segments(line, spec.breaks(), named).forEach(look::addSeries));
        return chart;
    }

    /** A line is drawn in pieces that end at each break: two definitions are two series. */
    private static List<DataSeries> segments(Line line, List<Break> breaks, Set<String> named) {
        List<DataSeries> pieces = new ArrayList<>();
        int from = 0;
        for (int to : ends(line, breaks)) {
            if (line.points().subList(from, to).stream().anyMatch(point -> point.value() != null)) {
                pieces.add(series(line, from, to, named.add(line.name())));
            }
            from = to;
        }
        return pieces;
    }

    private static List<Integer> ends(Line line, List<Break> breaks) {
        return Stream.concat(
                        breaks.stream().map(Break::month),
                        Stream.of(line.points().size()))
                .sorted()
                .toList();
    }

    private static DataSeries series(Line line, int from, int to, boolean isFirst) {
        DataSeries series = new DataSeries(line.name());
        series.setPlotOptions(line.role() == Role.BAND ? band(isFirst) : stroke(line.role(), isFirst));
        for (int i = from; i < to; i++) {
            ChartPoint point = line.points().get(i);
            if (line.role() != Role.BAND) {
                series.add(item(i, point, line.role()));
            } else if (point.bounds() != null) {
                series.add(band(i, point));
            }
        }
        return series;
    }

    private static DataSeriesItem band(int month, ChartPoint point) {
        DataSeriesItem item = new DataSeriesItem();
        item.setX(month);
        item.setName(point.label());
        item.setLow(point.bounds().lower());
        item.setHigh(point.bounds().upper());
        item.setMarker(new Marker(false));
        return item;
    }

    private static PlotOptionsArearange band(boolean inLegend) {
        PlotOptionsArearange band = new PlotOptionsArearange();
        band.setAnimation(false);
        band.setColor(ChartLook.color("band"));
        band.setFillOpacity(1);
        band.setLineWidth(0);
        band.setEnableMouseTracking(false);
        band.setShowInLegend(inLegend);
        if (!inLegend) {
            band.setLinkedTo(PREVIOUS);
        }
        return band;
    }

    private static PlotLine mark(int month, String words, DashStyle stroke) {
        PlotLine line = new PlotLine();
        line.setValue(month - 0.5);
        line.setColor(ChartLook.color("city"));
        line.setDashStyle(stroke);
        line.setWidth(1);
        line.setZIndex(2);
        Label label = new Label(words);
        label.setRotation(0);
        label.setStyle(ChartLook.font("text"));
        label.setY(14);
        line.setLabel(label);
        return line;
    }

    private static DataSeriesItem item(int month, ChartPoint point, Role role) {
        DataSeriesItem item = new DataSeriesItem(month, point.value());
        item.setName(point.label());
        Marker marker = Marks.of(point.emphasis(), ChartLook.color(color(role)));
        if (marker != null) {
            item.setMarker(marker);
        }
        return item;
    }

    private static PlotOptionsLine stroke(Role role, boolean inLegend) {
        boolean isLimit = role == Role.MEAN || role == Role.LIMIT;
        PlotOptionsLine line = isLimit ? new SilentLine() : new PlotOptionsLine();
        line.setAnimation(false);
        line.setColor(ChartLook.color(color(role)));
        boolean isThin = isLimit || role == Role.MONTHS || role == Role.EARLIER;
        line.setLineWidth(isThin ? 1 : 2.5);
        line.setDashStyle(
                switch (role) {
                    case CITY, LIMIT -> DashStyle.SHORTDASH;
                    case MEAN -> DashStyle.DOT;
                    case EARLIER -> DashStyle.DASHDOT;
                    case BAND, MONTHS, OWN -> DashStyle.SOLID;
                });
        line.setShowInLegend(inLegend);
        if (!inLegend) {
            line.setLinkedTo(PREVIOUS);
        }
        Marker marker = new Marker(role == Role.MONTHS);
        marker.setRadius(2);
        marker.setSymbol(MarkerSymbolEnum.CIRCLE);
        line.setMarker(marker);
        return line;
    }

    private static String color(Role role) {
        return switch (role) {
            case MONTHS, LIMIT -> "context";
            case MEAN -> "city";
            case OWN, EARLIER -> "own";
            case BAND -> "band";
            case CITY -> "comparator";
        };
    }
}
