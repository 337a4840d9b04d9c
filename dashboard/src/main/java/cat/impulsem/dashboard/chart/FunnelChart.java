package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.AxisTitle;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DashStyle;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import java.util.List;

/** Units by size and value, within the limits that chance and the usual spread between centres allow at each size. */
public final class FunnelChart {
    private FunnelChart() {}

    /**
     * One unit.
     *
     * @param size its denominator
     * @param value its figure
     * @param label what is read at the point
     * @param limits limits at its size: inner lower, inner upper, outer lower, outer upper
     * @param name what stands beside it where it lies beyond the outer limits; null where it does not
     * @param own whether it is the chosen unit
     */
    public record Point(double size, double value, String label, List<Double> limits, String name, boolean own) {}

    /**
     * What the chart says.
     *
     * @param description what it shows, for those who cannot see it
     * @param sizeTitle what the horizontal axis measures
     * @param valueTitle what the vertical axis measures
     * @param texts texts in the language
     * @param names names of the series: units, inner limits, outer limits
     * @param points the units
     */
    public record Spec(
            String description,
            String sizeTitle,
            String valueTitle,
            Texts texts,
            List<String> names,
            List<Point> points) {}

    /** The chart. */
    public static Chart of(Spec spec) {
        Chart chart = ChartLook.blank(ChartType.SCATTER, spec.description(), spec.texts());
        chart.addClassName("funnel");
        Configuration look = chart.getConfiguration();
        ChartLook.axes(look, spec.valueTitle());
        AxisTitle size = new AxisTitle(spec.sizeTitle());
        size.setStyle(ChartLook.font("muted"));
        look.getxAxis().setTitle(size);
        look.getxAxis().setMin(0);
        look.getxAxis().getLabels().setFormat("{value:,.0f}");
        look.getLegend().setEnabled(true);
        look.getLegend().setItemStyle(ChartLook.font("text"));
        for (int limit = 0; limit < 4; limit++) {
            look.addSeries(limit(spec, limit));
        }
        look.addSeries(units(spec));
        return chart;
    }

    private static DataSeries limit(Spec spec, int limit) {
        boolean inner = limit < 2;
        DataSeries series = new DataSeries(spec.names().get(inner ? 1 : 2));
        PlotOptionsLine line = new SilentLine();
        line.setColor(ChartLook.color(inner ? "context" : "city"));
        line.setLineWidth(1);
        line.setDashStyle(inner ? DashStyle.SHORTDASH : DashStyle.SOLID);
        line.setMarker(new Marker(false));
        line.setShowInLegend(limit % 2 == 0);
        series.setPlotOptions(line);
        spec.points().stream()
                .sorted(java.util.Comparator.comparingDouble(Point::size))
                .forEach(point -> series.add(
                        new DataSeriesItem(point.size(), point.limits().get(limit))));
        return series;
    }

    private static DataSeries units(Spec spec) {
        DataSeries series = new DataSeries(spec.names().getFirst());
        PlotOptionsScatter dots = new PlotOptionsScatter();
        dots.setAnimation(false);
        dots.setColor(ChartLook.color("own"));
        Marker inLegend = new Marker(true);
        inLegend.setSymbol(MarkerSymbolEnum.CIRCLE);
        dots.setMarker(inLegend);
        series.setPlotOptions(dots);
        spec.points().forEach(point -> series.add(item(point)));
        return series;
    }

    private static DataSeriesItem item(Point point) {
        DataSeriesItem item = new DataSeriesItem(point.size(), point.value());
        item.setName(point.label());
        String color = point.own() ? "comparator" : "own";
        Marker marker = new Marker(true);
        marker.setRadius(5);
        marker.setLineWidth(2);
        marker.setLineColor(ChartLook.color(color));
        marker.setFillColor(ChartLook.color(point.name() != null || point.own() ? color : "panel"));
        marker.setSymbol(point.own() ? MarkerSymbolEnum.DIAMOND : MarkerSymbolEnum.CIRCLE);
        item.setMarker(marker);
        if (point.name() != null) {
            item.setDataLabels(label(point.name()));
        }
        return item;
    }

    /** The name stands there as it is: the library would read braces in it as a pattern. */
    private static DataLabels label(String name) {
        DataLabels label = new DataLabels(true);
        label.setFormat(name.replace("{", "").replace("}", ""));
        label.setAllowOverlap(true);
        label.setStyle(ChartLook.font("text"));
        return label;
    }
}
