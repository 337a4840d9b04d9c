package cat.impulsem.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.charts.util.ChartSerialization;
import org.junit.jupiter.api.Test;

class SpokenLangTest {
    @Test
    void chartsSpeakTheLanguageOfThePage() {
        assertThat(ChartSerialization.toJSON(new SpokenLang(Texts.in(Language.CA))))
                .contains("\"decimalPoint\":\",\"", "\"thousandsSep\":\".\"")
                .contains("\"screenReaderSection\":{\"endOfChartMarker\":\"Final del gràfic interactiu.\"}")
                .contains("\"legendItem\":\"Mostra {itemName}\"");
        assertThat(ChartSerialization.toJSON(new SpokenLang(Texts.in(Language.ES))))
                .contains("\"legendItem\":\"Muestra {itemName}\"");
    }

    @Test
    void limitsAreNotReadOutPointByPoint() {
        assertThat(ChartSerialization.toJSON(new SilentLine())).contains("\"accessibility\":{\"enabled\":false}");
    }

    @Test
    void pointsAreReadOutAsTheyAreLabelled() {
        assertThat(ChartSerialization.toJSON(new SpokenPoints()))
                .contains("\"enabled\":true", "\"point\":{\"descriptionFormat\":\"{#if name}{name}")
                .contains("\"beforeChartFormat\":\"<p>{typeDescription}</p>\"");
    }
}
