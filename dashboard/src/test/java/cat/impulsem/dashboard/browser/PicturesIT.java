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
