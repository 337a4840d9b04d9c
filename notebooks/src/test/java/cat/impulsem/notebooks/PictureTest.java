package cat.impulsem.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2024, 1), YearMonth.of(2024, 2));

    @Test
    void lineThatMovesByAFewPointsIsADifference() throws Exception {
        assertThat(chart(40, 33).differenceTo(chart(40, 30)))
                .hasValueSatisfying(what -> assertThat(what).endsWith("of the picture looks different"));
    }

    @Test
    void equalChartsLookAlike() throws Exception {
        assertThat(chart(40, 30).differenceTo(chart(40, 30))).isEmpty();
    }

    @Test
    void otherFontIsTolerated() {
        assertThat(written(Font.SANS_SERIF).differenceTo(written(Font.SERIF))).isEmpty();
    }

    @Test
    void otherSizeIsADifference() {
        Picture small = new Picture(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
        Picture large = new Picture(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB));
        assertThat(small.differenceTo(large)).contains("stored 20 x 20, fresh 40 x 20");
    }

    private static Picture chart(double... levels) throws IOException {
        List<IndicatorSeries.UnitSeries> units =
                DoubleStream.of(levels).mapToObj(PictureTest::level).toList();
        Indicator indicator = new Indicator("L1.A", "Quota", "percent", 1, 1, LocalDate.of(2024, 1, 1));
        LineChart chart = new IndicatorSeries(indicator, "fixture", MONTHS, units).chart();
        return Picture.ofPng(chart.png().orElseThrow());
    }

    private static IndicatorSeries.UnitSeries level(double level) {
        Figure figure = new Figure(Figure.State.VALUE, Optional.of(level), Optional.empty());
        String name = level < 35 ? "Eixample" : "Ciutat Vella";
        return new IndicatorSeries.UnitSeries(name, Map.of(MONTHS.getFirst(), figure, MONTHS.getLast(), figure));
    }

    private static Picture written(String font) {
        BufferedImage image = new BufferedImage(960, 440, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 960, 440);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(font, Font.PLAIN, 14));
        graphics.drawString("Quota de temps burocràtic (%)", 40, 40);
        graphics.dispose();
        return new Picture(image);
    }
}
