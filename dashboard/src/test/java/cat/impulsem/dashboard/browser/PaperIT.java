package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperIT extends BrowserTest {
    private static final String BEYOND = """
            part => [...part.querySelectorAll('td, th')]
                .filter(cell => cell.getBoundingClientRect().right > innerWidth + 1).length""";

    @Test
    void everySheetSaysWhatWasChosenAndHowFarTheDataReach() throws IOException {
        open("?t=d01");
        page.locator("#B1, section.map").first().waitFor();
        try (PDDocument paper = printed()) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                assertThat(text(paper, sheet))
                        .as("sheet " + sheet)
                        .contains("Ciutat Vella · gener 2025 – desembre 2025")
                        .contains("Dades simulades · Dades fins al 31/12/2025")
                        .contains("2026-01-15-small")
                        .contains(sheet + " / " + paper.getNumberOfPages());
            }
        }
    }

    @Test
    void sheetsAreA4AndChartsFitOnThem() throws IOException {
        open("i/L1.A?t=d01");
        page.locator("#units vaadin-chart .highcharts-point").first().waitFor();
        try (PDDocument paper = printed()) {
            PDRectangle sheet = paper.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isBetween(594f, 597f);
            assertThat(sheet.getHeight()).isBetween(841f, 843f);
            assertThat(new PDFTextStripper().getText(paper).replace('\u00a0', ' '))
                    .contains("Entre 13,0 % i 23,0 %")
                    .contains("Raval Sud")
                    .doesNotContain("Baixa imatge");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        page.setViewportSize(688, 900);
        assertThat(page.evaluate("[...document.querySelectorAll('vaadin-chart, table')]"
                        + ".filter(one => one.getBoundingClientRect().right > innerWidth).length"))
                .isEqualTo(0);
    }

    /** Where something is wider than a sheet, all are turned: the months of a table, an extract of fourteen columns. */
    @ParameterizedTest
    @CsvSource({
        "d, #matrix, true",
        "d?x=all&b=centres, #extract, true",
        "'', .districts, false",
        "p?v=activity, #time, false"
    })
    void wideTablesAreTurnedAndFitAndNameWhatWasChosen(String path, String part, boolean turned) throws IOException {
        open(path);
        assertThat(page.locator(part + " h2").first().innerText()).isNotBlank();
        try (PDDocument paper = printed()) {
            assertThat(StreamSupport.stream(paper.getPages().spliterator(), false)
                            .map(sheet -> sheet.getMediaBox().getWidth()
                                    > sheet.getMediaBox().getHeight()))
                    .as("turned sheets")
                    .containsOnly(turned);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        page.setViewportSize(turned ? 1016 : 688, 700);
        assertThat(page.locator(part).first().evaluate(BEYOND)).isEqualTo(0);
    }

    @Test
    void choicesThatAreHiddenOnPaperStandInTheHeadings() throws IOException {
        open("d?m=referrals");
        try (PDDocument paper = printed()) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("Lliuraments per centre i mes: Derivacions rebudes");
        }
        open("?k=L3.1a");
        try (PDDocument paper = printed()) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("Indicadors per districte: Temps d'espera fins a la primera visita");
        }
    }

    private PDDocument printed() throws IOException {
        return Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    private static String text(PDDocument paper, int sheet) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(sheet);
        reader.setEndPage(sheet);
        return reader.getText(paper).replace('\u00a0', ' ');
    }
}
