package cat.impulsem.dashboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.PublishedCity;
import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.html.Anchor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedbackTest {
    @RegisterExtension
    static final PublishedCity CITY = PublishedCity.small();

    @Test
    void letterNamesPageDataAndLanguage() {
        String letter = link("tauler@imss.example", Language.ES).orElseThrow().getHref();

        assertThat(letter).startsWith("mailto:tauler@imss.example?subject=").doesNotContain(" ", "+");
        assertThat(URLDecoder.decode(letter, StandardCharsets.UTF_8))
                .contains("Página: i/L1.A?t=d01", "Versión de los datos: 2026-01-15-a", "Lengua: es")
                .contains("No incluyas datos de ninguna persona.");
    }

    @Test
    void whereThereIsNoAddressOfMailThereIsNoLink() {
        assertThat(link("", Language.CA)).isEmpty();
        assertThat(link("https://www.example.org/contacte", Language.CA)).isEmpty();
        assertThat(link("a@example.org?bcc=b@example.org", Language.CA)).isEmpty();
    }

    private static Optional<Anchor> link(String contact, Language language) {
        Screen home = Screens.withoutPage(CITY.snapshots(), language);
        return Feedback.of(
                new Screen(
                        home.released(),
                        home.viewers(),
                        "i/L1.A",
                        home.state().with(UnitKey.parse("d01").orElseThrow()),
                        home.initial(),
                        home.unknown(),
                        home.texts(),
                        home.figures()),
                contact);
    }
}
