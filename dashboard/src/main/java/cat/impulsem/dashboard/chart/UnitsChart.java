package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DashStyle;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Hover;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsBar;
import com.vaadin.flow.component.charts.model.PlotOptionsColumnrange;
import com.vaadin.flow.component.charts.model.PlotOptionsErrorbar;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.States;
import java.util.List;

/** Units below one another: dots for rates and shares, bars from zero for counts. */
public final class UnitsChart {
    private static final int ROW_HEIGHT = 30;
    private static final int TALL_ROW_HEIGHT = 40;
    /** On a narrow screen a longer name takes two lines. */
    private static final int SHORT_NAME = 15;

    private static final int BOUNDS_WIDTH = 12;
    private static final int FRAME_HEIGHT = 80;
    private static final int CITY_LABEL = 48;

    private UnitsChart() {}

    /**
     * What the chart says.
     *
     * @param description what it shows, for those who cannot see it
     * @param valueTitle what the axis measures
     * @param decimals digits of its numbers
     * @param texts texts in the language
     * @param bars whether lengths are drawn, as for counts, instead of places
     * @param points the units in order
     * @param city value of the city to draw a line at; null for none
     * @param cityLabel what stands at that line
     */
    public record Spec(
            String description,
            String valueTitle,
            int decimals,
            Texts texts,
            boolean bars,
            List<ChartPoint> points,
            Double city,
            String cityLabel) {}

    /** The chart. */
    public static Chart of(Spec spec) {
        ChartType type = spec.bars() ? ChartType.BAR : ChartType.LINE;
        Chart chart = ChartLook.blank(type, spec.description(), spec.texts());
        chart.addClassName("units");
        chart.setHeight(spec.points().size() * rowHeight(spec.points()) + FRAME_HEIGHT + "px");
        Configuration look = chart.getConfiguration();
        look.getChart().setInverted(true);
        look.getChart().setMarginTop(ROW_HEIGHT);
        look.getChart().setMarginRight(CITY_LABEL);
        ChartLook.axes(look, spec.valueTitle());
        look.getxAxis().setCategories(spec.points().stream().map(ChartPoint::at).toArray(String[]::new));
        look.getxAxis().setGridLineWidth(1);
        look.getyAxis().setTickPixelInterval(CITY_LABEL * 2);
        look.getxAxis().setGridLineColor(ChartLook.color("grid"));
        if (spec.bars()) {
            look.getyAxis().setMin(0);
            look.getyAxis().getLabels().setFormat("{value:,.0f}");
        }
        if (spec.city() != null) {
            look.getyAxis().addPlotLine(cityLine(spec));
        }
        if (spec.points().stream().anyMatch(point -> point.bounds() != null)) {
            look.addSeries(bounds(spec));
        }
        look.addSeries(series(spec));
        if (spec.points().stream().anyMatch(point -> point.range() != null)) {
            look.addSeries(intervals(spec));
        }
        return chart;
    }

    private static int rowHeight(List<ChartPoint> points) {
        return points.stream().anyMatch(point -> point.at().length() > SHORT_NAME) ? TALL_ROW_HEIGHT : ROW_HEIGHT;
    }

    private static DataSeries series(Spec spec) {
        DataSeries series = new DataSeries(spec.valueTitle());
        series.setPlotOptions(spec.bars() ? bars() : dots());
        for (int i = 0; i < spec.points().size(); i++) {
            series.add(item(i, spec.points().get(i)));
        }
        return series;
    }

    /** Broad and pale behind the interval: it is another thing than chance. */
    private static DataSeries bounds(Spec spec) {
        DataSeries series = new DataSeries(spec.texts().get("trend.bounds"));
        PlotOptionsColumnrange bars = new PlotOptionsColumnrange();
        bars.setAnimation(false);
        bars.setColor(ChartLook.color("band"));
        bars.setBorderWidth(0);
        bars.setPointWidth(BOUNDS_WIDTH);
        bars.setEnableMouseTracking(false);
        series.setPlotOptions(bars);
        for (int i = 0; i < spec.points().size(); i++) {
            ChartPoint.Range bounds = spec.points().get(i).bounds();
            if (bounds != null) {
                series.add(range(spec, i, bounds));
            }
        }
        return series;
    }

    private static DataSeriesItem range(Spec spec, int row, ChartPoint.Range range) {
        Figures figures = new Figures(spec.texts());
        DataSeriesItem item = new DataSeriesItem();
        item.setX(row);
        item.setName(spec.texts()
                .get(
                        "point.unit",
                        spec.points().get(row).at(),
                        figures.number(range.lower(), spec.decimals()) + " – "
                                + figures.number(range.upper(), spec.decimals())));
        item.setLow(range.lower());
        item.setHigh(range.upper());
        return item;
    }

    private static DataSeries intervals(Spec spec) {
        DataSeries series = new DataSeries(spec.texts().get("compare.interval"));
        PlotOptionsErrorbar bars = new PlotOptionsErrorbar();
        bars.setColor(ChartLook.color("own"));
        bars.setStemWidth(1.5);
        bars.setWhiskerLength("8");
        bars.setEnableMouseTracking(false);
        series.setPlotOptions(bars);
        for (int i = 0; i < spec.points().size(); i++) {
            ChartPoint.Range range = spec.points().get(i).range();
            if (range != null) {
                series.add(range(spec, i, range));
            }
        }
        return series;
    }

    private static DataSeriesItem item(int row, ChartPoint point) {
        DataSeriesItem item = new DataSeriesItem(row, point.value());
        item.setName(point.label());
        String color = point.emphasis() == ChartPoint.Emphasis.OWN ? "comparator" : "own";
        item.setColor(ChartLook.color(color));
        Marker marker = Marks.of(point.emphasis(), ChartLook.color(color));
        if (marker == null) {
            marker = new Marker(true);
            marker.setFillColor(ChartLook.color(color));
            marker.setLineColor(ChartLook.color(color));
            marker.setLineWidth(2);
            marker.setSymbol(
                    point.emphasis() == ChartPoint.Emphasis.OWN ? MarkerSymbolEnum.DIAMOND : MarkerSymbolEnum.CIRCLE);
        }
        marker.setRadius(5);
        item.setMarker(marker);
        return item;
    }

    private static AbstractPlotOptions dots() {
        PlotOptionsLine dots = new PlotOptionsLine();
        dots.setAnimation(false);
        dots.setLineWidth(0);
        dots.setStates(withoutLine());
        dots.setColor(ChartLook.color("own"));
        return dots;
    }

    /** By itself the library draws the line of the series under the pointer, and territories make no line. */
    private static States withoutLine() {
        Hover hover = new Hover();
        hover.setLineWidthPlus(0);
        States states = new States();
        states.setHover(hover);
        return states;
    }

    private static AbstractPlotOptions bars() {
        PlotOptionsBar bars = new PlotOptionsBar();
        bars.setAnimation(false);
        bars.setBorderWidth(0);
        bars.setPointPadding(0.1);
        bars.setGroupPadding(0.1);
        bars.setColor(ChartLook.color("own"));
        bars.setDataLabels(new DataLabels(false));
        return bars;
    }

    private static PlotLine cityLine(Spec spec) {
        PlotLine line = new PlotLine();
        line.setValue(spec.city());
        line.setColor(ChartLook.color("city"));
        line.setDashStyle(DashStyle.DOT);
        line.setWidth(2);
        line.setZIndex(3);
        Label label = new Label(spec.cityLabel());
        label.setRotation(0);
        label.setStyle(ChartLook.font("text"));
        label.setY(-6);
        line.setLabel(label);
        return line;
    }
}
