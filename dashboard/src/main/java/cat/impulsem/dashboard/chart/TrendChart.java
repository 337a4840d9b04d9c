package cat.impulsem.dashboard.chart;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DashStyle;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import java.util.List;

/** Lines over months. */
public final class TrendChart {
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
        MONTHS,
        OWN,
        CITY,
        MEAN,
        LIMIT
    }

    /**
     * The chart.
     *
     * @param description what it shows, for those who cannot see it
     * @param valueTitle what the vertical axis measures
     * @param decimalSign between whole and fraction
     * @param lines its lines, drawn in this order
     */
    public static Chart of(String description, String valueTitle, char decimalSign, List<Line> lines) {
        Chart chart = ChartLook.blank(ChartType.LINE, description, decimalSign);
        chart.addClassName("trend");
        Configuration look = chart.getConfiguration();
        ChartLook.axes(look, valueTitle);
        look.getLegend().setEnabled(true);
        look.getLegend().setItemStyle(ChartLook.font("text"));
        List<ChartPoint> months = lines.getFirst().points();
        look.getxAxis().setCategories(months.stream().map(ChartPoint::at).toArray(String[]::new));
        look.getxAxis().setTickInterval(Math.max(1, months.size() / 6));
        lines.forEach(line -> look.addSeries(series(line)));
        return chart;
    }

    private static DataSeries series(Line line) {
        DataSeries series = new DataSeries(line.name());
        series.setPlotOptions(stroke(line.role()));
        for (int i = 0; i < line.points().size(); i++) {
            series.add(item(i, line.points().get(i), line.role()));
        }
        return series;
    }

    private static DataSeriesItem item(int month, ChartPoint point, Role role) {
        DataSeriesItem item = new DataSeriesItem(month, point.value());
        item.setName(point.label());
        if (point.emphasis() == ChartPoint.Emphasis.HOLLOW) {
            Marker hollow = new Marker(true);
            hollow.setFillColor(ChartLook.color("panel"));
            hollow.setLineColor(ChartLook.color(color(role)));
            hollow.setLineWidth(2);
            hollow.setRadius(4);
            item.setMarker(hollow);
        }
        if (point.emphasis() == ChartPoint.Emphasis.SIGNAL) {
            Marker signal = new Marker(true);
            signal.setFillColor(ChartLook.color("comparator"));
            signal.setLineColor(ChartLook.color("comparator"));
            signal.setSymbol(MarkerSymbolEnum.DIAMOND);
            signal.setRadius(6);
            item.setMarker(signal);
        }
        return item;
    }

    private static PlotOptionsLine stroke(Role role) {
        PlotOptionsLine line = new PlotOptionsLine();
        line.setAnimation(false);
        line.setColor(ChartLook.color(color(role)));
        boolean isLimit = role == Role.MEAN || role == Role.LIMIT;
        line.setLineWidth(role == Role.MONTHS || isLimit ? 1 : 2.5);
        line.setDashStyle(
                switch (role) {
                    case CITY, LIMIT -> DashStyle.SHORTDASH;
                    case MEAN -> DashStyle.DOT;
                    case MONTHS, OWN -> DashStyle.SOLID;
                });
        line.setEnableMouseTracking(!isLimit);
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
            case OWN -> "own";
            case CITY -> "comparator";
        };
    }
}
