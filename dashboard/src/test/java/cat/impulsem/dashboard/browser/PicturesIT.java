package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesIT extends BrowserTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final List<String> hosts = new ArrayList<>();

    @Test
    void drawingSaysWhatItShowsWhereWhenAndWhereFrom() throws IOException {
        watch();
        open("i/L1.A?t=d01");
        String svg = Files.readString(saved("#units", "SVG").path()).replace('\u00a0', ' ');

        assertThat(svg)
                .startsWith("<svg ")
                .contains("Entre 13,0 % i 23,0 %; Barcelona, 28,0 %")
                .contains("L1.A · Quota de temps burocràtic (%)")
                .contains("Els centres de: Ciutat Vella, gener 2025 – desembre 2025.")
                .contains("Font: Anotacions d'agenda.")
                .contains("Dades fins al 31/12/2025. Versió de les dades 2026-01-15-small.")
                .contains("Dades simulades")
                .contains("Raval Sud")
                .doesNotContain("var(")
                .doesNotContain("light-dark");
        assertThat(foreign()).isEmpty();
    }

    @Test
    void filesAreNamedByWhatWhereWhenAndSnapshot() {
        open("i/L1.A?t=d01");

        assertThat(saved("#units", "SVG").suggestedFilename())
                .isEqualTo("L1.A_d01_2025-01_2025-12_2026-01-15-small_dades-simulades.svg");
        assertThat(saved("#months", "PNG").suggestedFilename())
                .isEqualTo("L1.A_d01_months_2026-01-15-small_dades-simulades.png");
    }

    /** A window 1366 wide leaves the chart 1232; with margins of 24 and two dots a pixel that makes 2560. */
    @Test
    void pictureIsAPngOfTheWholeChartInLightColours() throws IOException {
        watch();
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        open("i/L1.A?t=d01");
        Download file = saved("#months", "PNG");

        assertThat(Files.readAllBytes(file.path())).startsWith(PNG);
        var image = ImageIO.read(file.path().toFile());
        assertThat(image.getWidth()).isEqualTo(2560);
        assertThat(image.getRGB(4, 4) & 0xffffff).isEqualTo(0xffffff);
        assertThat(foreign()).isEmpty();
    }

    @Test
    void mapAndStoriesCanBeSavedToo() throws IOException {
        open("");

        assertThat(Files.readString(saved("section.map", "SVG").path()))
                .contains("<polygon")
                .contains("Ciutat Vella");
        assertThat(Files.readString(saved("#B1", "SVG").path()))
                .contains("1.083 hores recuperades")
                .contains("+2.117");
        assertThat(Files.readAllBytes(saved("#B2", "PNG").path())).startsWith(PNG);
    }

    /** Centre 1: 13.0; centre 2: 23.0. */
    @Test
    void stripsOfAComparisonCanBeSavedWithTheirNamesAndFigures() throws IOException {
        open("c?u=c2,c1&x=L1.A");
        Download drawing = saved("section:has(.compared)", "SVG");

        assertThat(drawing.suggestedFilename())
                .isEqualTo("L1.A_compared_c2-c1_2025-01_2025-12_2026-01-15-small_dades-simulades.svg");
        assertThat(Files.readString(drawing.path()).replace('\u00a0', ' '))
                .contains("CSS Raval Sud", "23,0", "CSS Raval Nord", "13,0", "<circle", "L'eix va de 13,0 % a 23,0 %")
                .doesNotContain("var(", "light-dark");
        assertThat(Files.readAllBytes(saved("section:has(.compared)", "PNG").path()))
                .startsWith(PNG);
    }

    /** District 18.0 %, city 28.0 %. */
    @Test
    void rowsOfAProfileAndLinesOfItsCentresCanBeSaved() throws IOException {
        watch();
        open("t?t=d01");

        Download profile = saved("section.profile", "SVG");
        assertThat(profile.suggestedFilename())
                .isEqualTo("profile_d01_2025-01_2025-12_2026-01-15-small_dades-simulades.svg");
        assertThat(text(profile))
                .contains("Perfil. Ciutat Vella, gener 2025 – desembre 2025.", "18,0 %", "28,0 %", "<circle")
                .contains("Mesos de les línies: novembre 2023 – desembre 2025.", "Font: Anotacions d'agenda.")
                .contains("Dades fins al 31/12/2025. Versió de les dades 2026-01-15-small.")
                .doesNotContain("var(", "light-dark");
        assertThat(text(saved("section.parts", "SVG")))
                .contains("Els centres, mes a mes. Ciutat Vella", "CSS Raval Nord", "13,0 %", "CSS Raval Sud", "<path");
        assertThat(Files.readAllBytes(saved("section.parts", "PNG").path())).startsWith(PNG);
        assertThat(foreign()).isEmpty();
    }

    @Test
    void mainIndicatorsAndTheShadesOfDistrictsCanBeSaved() throws IOException {
        open("");

        assertThat(text(saved("section.headlines", "SVG")))
                .contains(
                        "Indicadors principals. Barcelona, gener 2025 – desembre 2025.",
                        "28,0 %",
                        "+1,2 punts",
                        "<path");
        assertThat(text(saved("section.districts", "SVG")))
                .contains("Indicadors per districte. Barcelona", "Ciutat Vella", "18,0", "rgb(18, 67, 109)");
    }

    @Test
    void drawingsOfTheProgrammeCanBeSaved() throws IOException {
        open("p?v=plan");
        assertThat(text(saved("section.block:has(.calendar)", "SVG"))).contains("Les actuacions del pla", "<rect");
        open("p?v=actions");
        assertThat(text(saved("section.block:has(.pair)", "SVG"))).contains("Equip ● i ciutadania ◆", "<circle");
        open("p?v=lessons");
        assertThat(text(saved("section.block:has(.balance)", "SVG"))).contains("Costa | ajuda", "<rect");
    }

    /** On a telephone tables stand in another shape; what is passed on has to be the same. */
    @Test
    void pictureOfATableIsTheSameOnATelephoneAndInTheDark() throws IOException {
        open("t?t=d01");
        String wide = text(saved("section.profile", "SVG"));
        page.setViewportSize(390, 844);
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));

        assertThat(text(saved("section.profile", "SVG"))).isEqualTo(wide);
    }

    /** The letters behind figures and the signs instead of them mean nothing without their words. */
    @Test
    void signsInAPictureAreExplainedAndOthersAreNot() throws IOException {
        open("t?t=d02");

        assertThat(text(saved("section.parts", "SVG")))
                .contains("..  protegit, perquè no es pugui reconèixer ningú")
                .doesNotContain("registre excessiu");
    }

    private static String text(Download file) throws IOException {
        return Files.readString(file.path()).replace('\u00a0', ' ');
    }

    private Download saved(String section, String kind) {
        if (section.startsWith("#")) {
            page.locator(section + " vaadin-chart .highcharts-series").first().waitFor();
        }
        return page.waitForDownload(() -> page.locator(section + " button.file")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(kind))
                .click());
    }

    private void watch() {
        page.onRequest(request -> hosts.add(request.url()));
    }

    private List<String> foreign() {
        String own = URI.create(page.url()).getAuthority();
        return hosts.stream()
                .filter(url ->
                        url.startsWith("http") && !own.equals(URI.create(url).getAuthority()))
                .toList();
    }
}
