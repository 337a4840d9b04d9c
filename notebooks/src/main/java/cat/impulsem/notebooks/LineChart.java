package cat.impulsem.notebooks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Lines over months; a month without a number is a gap, never a zero.
 *
 * @param series what is drawn
 */
public record LineChart(IndicatorSeries series) implements Shown {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 440;
    private static final BasicStroke SOLID = new BasicStroke(2f);
    private static final BasicStroke DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {7f, 4f}, 0f);

    // Told apart by people with any kind of colour vision (Okabe and Ito); from the sixth line on they repeat, dashed.
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00));

    @Override
    public String text() {
        return series.units().stream()
                .map(this::words)
                .collect(Collectors.joining("\n", "Gràfic: " + series.title() + "\n", "\n" + series.source()));
    }

    private String words(IndicatorSeries.UnitSeries unit) {
        return series.months().stream()
                .map(month -> unit.in(month).text(series.indicator().decimals()))
                .collect(Collectors.joining(" ", unit.name() + ": ", ""));
    }

    @Override
    public Optional<byte[]> png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ChartUtils.writeChartAsPNG(bytes, chart(), WIDTH, HEIGHT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Optional.of(bytes.toByteArray());
    }

    private JFreeChart chart() {
        JFreeChart chart = ChartFactory.createLineChart(
                series.title(), null, series.indicator().unitName(), dataset());
        theme().apply(chart);
        chart.addSubtitle(new TextTitle(series.source(), new Font(Font.SANS_SERIF, Font.PLAIN, 11)));
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setRenderer(renderer());
        plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        return chart;
    }

    private CategoryDataset dataset() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (IndicatorSeries.UnitSeries unit : series.units()) {
            for (YearMonth month : series.months()) {
                data.addValue(unit.in(month).value().orElse(null), unit.name(), month.toString());
            }
        }
        return data;
    }

    private LineAndShapeRenderer renderer() {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
        for (int i = 0; i < series.units().size(); i++) {
            renderer.setSeriesPaint(i, COLOURS.get(i % COLOURS.size()));
            renderer.setSeriesStroke(i, i < COLOURS.size() ? SOLID : DASHED);
        }
        return renderer;
    }

    private static StandardChartTheme theme() {
        StandardChartTheme theme = new StandardChartTheme("plain");
        theme.setExtraLargeFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        theme.setLargeFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        theme.setRegularFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setRangeGridlinePaint(Color.LIGHT_GRAY);
        return theme;
    }
}
