package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsColumnrange;
import java.util.List;

/** Bars below one another, each beginning where the one before it ended: parts on the way to their sum. */
public final class StepsChart {
    private static final int ROW_HEIGHT = 48;
    private static final int FRAME_HEIGHT = 72;
    private static final int BAR_WIDTH = 16;
    private static final int NAME_ABOVE = -13;
    private static final int NAME_ABOVE_GRID = 5;
    private static final int TICK_PIXELS = 140;
    /** From here on the axis would abbreviate thousands. */
    private static final int LARGE = 1000;

    private StepsChart() {}

    /**
     * One bar.
     *
     * @param name what stands above it
     * @param figure its number as written
     * @param from where it begins
     * @param to where it ends
     * @param role decides its colour
     */
    public record Bar(String name, String figure, double from, double to, Role role) {}

    /** What a bar stands for. */
    public enum Role {
        FOR,
        AGAINST,
        SUM
    }

    /**
     * The chart.
     *
     * @param description what it shows, for those who cannot see it
     * @param valueTitle what the axis measures
     * @param texts texts in the language
     * @param bars its bars in order
     */
    public static Chart of(String description, String valueTitle, Texts texts, List<Bar> bars) {
        Chart chart = ChartLook.blank(ChartType.COLUMNRANGE, description, texts);
        chart.addClassName("steps");
        chart.setHeight(bars.size() * ROW_HEIGHT + FRAME_HEIGHT + "px");
        Configuration look = chart.getConfiguration();
        look.getChart().setInverted(true);
        ChartLook.axes(look, valueTitle);
        look.getxAxis().setCategories(bars.stream().map(Bar::name).toArray(String[]::new));
        look.getxAxis().getLabels().setEnabled(false);
        for (int row = 0; row < bars.size(); row++) {
            look.getxAxis().addPlotLine(name(row, bars.get(row)));
        }
        look.getxAxis().setTickLength(0);
        if (bars.stream().anyMatch(bar -> Math.abs(bar.to()) >= LARGE)) {
            look.getyAxis().getLabels().setFormat("{value:,.0f}");
        }
        look.getyAxis().setTickPixelInterval(TICK_PIXELS);
        look.getyAxis().addPlotLine(zero());
        look.addSeries(series(bars));
        return chart;
    }

    private static DataSeries series(List<Bar> bars) {
        DataSeries series = new DataSeries();
        PlotOptionsColumnrange look = new PlotOptionsColumnrange();
        look.setAnimation(false);
        look.setBorderWidth(0);
        look.setPointWidth(BAR_WIDTH);
        look.setMinPointLength(2);
        series.setPlotOptions(look);
        for (int i = 0; i < bars.size(); i++) {
            series.add(item(i, bars.get(i)));
        }
        return series;
    }

    private static DataSeriesItem item(int row, Bar bar) {
        DataSeriesItem item = new DataSeriesItem();
        item.setX(row);
        item.setLow(Math.min(bar.from(), bar.to()));
        item.setHigh(Math.max(bar.from(), bar.to()));
        item.setName(bar.name() + ": " + bar.figure());
        item.setColor(ChartLook.color(
                switch (bar.role()) {
                    case FOR -> "own";
                    case AGAINST -> "comparator";
                    case SUM -> "city";
                }));
        return item;
    }

    /** Names stand above their bars, so that these keep the whole width, also of a telephone. */
    private static PlotLine name(int row, Bar bar) {
        PlotLine line = new PlotLine();
        line.setValue(row);
        line.setWidth(0);
        line.setZIndex(NAME_ABOVE_GRID);
        Label label = new Label(bar.name() + "  <b>" + bar.figure() + "</b>");
        label.setRotation(0);
        label.setAlign(HorizontalAlign.LEFT);
        label.setX(4);
        label.setY(NAME_ABOVE);
        label.setStyle(ChartLook.font("text"));
        line.setLabel(label);
        return line;
    }

    private static PlotLine zero() {
        PlotLine line = new PlotLine();
        line.setValue(0);
        line.setColor(ChartLook.color("axis"));
        line.setWidth(1);
        line.setZIndex(3);
        return line;
    }
}
