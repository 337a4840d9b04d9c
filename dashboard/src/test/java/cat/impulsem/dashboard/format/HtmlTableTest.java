package cat.impulsem.dashboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTableTest {
    private final String html = HtmlTable.of(
                    new ScreenTable(
                            null,
                            List.of(Column.words("Nom"), Column.numbers("Valor")),
                            List.of(Row.of(List.of(
                                    Cell.link("<b>A & \"B\"</b>", "t?t=d06&p=2024"),
                                    Cell.sign(State.SUPPRESSED, "menys de 5 casos"))))),
                    "figures",
                    "Taula")
            .toString();

    @Test
    void headersCarryTheirScope() {
        assertThat(html).contains("<th scope=\"col\">Nom</th>").contains("<th scope=\"row\">");
    }

    @Test
    void namesAreEscaped() {
        assertThat(html).contains("&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;").contains("href=\"t?t=d06&amp;p=2024\"");
    }

    @Test
    void reasonOfASignIsThereForThoseWhoCannotHover() {
        assertThat(html).contains("..<span class=\"sr\"> (menys de 5 casos)</span>");
    }
}
