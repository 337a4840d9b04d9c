package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Charts that need more than the small city: a funnel of eight centres, months within limits, the map of neighbourhoods.
 * Centre c has 10 c + 2.95 per cent, the city 47.95; one load of a page carries several claims about it.
 */
@ChangesStore
class ChartsIT extends BrowserTest {
    private static final String FUNNEL = "i/L1.A?n=all&v=funnel";

    /** Focuses what the keyboard reaches just before a chart. */
    private static final String BEFORE = """
            chart => [...document.querySelectorAll('a[href], button, summary, input')]
                .filter(each => each.offsetParent && each.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING)
                .at(-1).focus()""";

    private static final String SYMBOLS = """
            chart => chart.configuration.series.flatMap(line => line.points)
                .filter(point => point.graphic?.symbolName === 'diamond').map(point => point.name)""";

    private static final String IS_IN_CHART = "() => Boolean(document.activeElement.closest('vaadin-chart'))";

    @BeforeAll
    static void publishCompared() {
        FixtureStore.writeCompared(store(), "2026-01-16-eight", FixtureCity.EIGHT);
    }

    /** Sizes grow from 3000 to 24000, and the limits narrow: 28 points at the first centre, which lies 35 below the city. */
    @Test
    void funnelBreaksNoRuleAndIsReadByKeyboardAndSaved() throws IOException {
        open(FUNNEL);
        page.locator("#units .highcharts-point").first().waitFor();

        Rules.assertThatNoneIsBroken(page, "funnel");
        assertThat(walk("#units vaadin-chart", "ArrowRight", 3))
                .containsExactly(
                        "CSS Raval Nord: 13,0\u00a0% · atípic",
                        "CSS Raval Sud: 23,0\u00a0% · atípic",
                        "CSS Barceloneta: 33,0\u00a0%",
                        "CSS Casc Antic - Gòtic: 43,0\u00a0%");
        assertThatTabLeavesTheChart();
        assertThat(Files.readString(saved("#units").path()).replace('\u00a0', ' '))
                .contains("Fora dels límits del 99,8 %, 5 de 8: CSS Raval Nord, CSS Raval Sud", "minuts registrats")
                .doesNotContain("var(");
    }

    /** The city's months rise from 46.0; the last two lie above 48.3, where usual variation ends. */
    @Test
    void monthsStandWithinLimitsAndSignalsAreDiamonds() throws IOException {
        open("i/L1.A");
        page.locator("#months .highcharts-series").first().waitFor();
        page.locator("#months summary", hasText("Mostra la taula")).click();

        Rules.assertThatNoneIsBroken(page, "months with their table");
        assertThat(page.locator("#months vaadin-chart").evaluate(SYMBOLS))
                .asString()
                .contains("novembre 2025", "desembre 2025")
                .doesNotContain("octubre 2025");
        assertThat(walk("#months vaadin-chart", "ArrowRight", 1))
                .containsExactly("Cada mes, novembre 2023: 46,0\u00a0%", "Cada mes, desembre 2023: 46,1\u00a0%");
        assertThatTabLeavesTheChart();
        assertThat(Files.readString(saved("#months").path()))
                .contains("Límits de la variació habitual", "Mitjana", "El rombe marca un senyal");
    }

    @Test
    void stepsAreReadOneByOneAndLeftAgain() {
        open("");
        page.locator("#B1 .highcharts-point").first().waitFor();

        List<String> read = walk("#B1 vaadin-chart", "ArrowDown", 1);
        assertThat(read.getFirst()).contains("+1.250");
        assertThat(read.getLast()).contains("−167");
        assertThatTabLeavesTheChart();
    }

    /** 71.2 is the lowest of three known neighbourhoods. */
    @Test
    void neighbourhoodsBreakNoRuleAndLeadToTheirDistrictByClickAndByEnter() {
        open("?n=neighbourhoods");
        page.locator("section.map summary").first().click();
        Rules.assertThatNoneIsBroken(page, "map of neighbourhoods with its table");
        assertThat(page.locator("section.map h2").innerText())
                .isEqualTo("Entorn social per barri: Renda familiar (2016; Barcelona = 100)");

        BoundingBox raval = page.locator("section.map a.area[title^='el Raval: 71,2'] .label")
                .boundingBox();
        page.mouse().click(raval.x + raval.width / 2, raval.y + raval.height / 2);
        waitForHeading("Ciutat Vella");
        assertThat(path()).isEqualTo("t?t=d01#context");

        open("");
        page.locator("section.map a.area[title^=Eixample]").focus();
        page.keyboard().press("Enter");
        waitForHeading("Eixample");
        assertThat(path()).isEqualTo("t?t=d02");
    }

    /**
     * Centre 2 is 22.95 give or take 5, the others give or take 12: the root of 25 + 144 is 13 for each difference from it.
     * Centres 1 and 3 lie 10 from it, centre 4 lies 20.
     */
    @Test
    void comparisonSaysDifferenceIntervalAndWord() {
        open("c?u=c2,c1,c3,c4&x=L1.A");

        assertThat(page.locator("main .finding").innerText())
                .isEqualTo("Respecte de CSS Raval Sud: més alt (1), semblant (2)");
        assertThat(row(0)).startsWith("CSS Raval Sud", "23,0", "18,0", "28,0").contains("", "", "");
        assertThat(row(1)).startsWith("CSS Raval Nord").contains("25,0", "−10,0", "−23,0 – 3,0", "● semblant");
        assertThat(row(2)).startsWith("CSS Barceloneta", "33,0").contains("10,0", "−3,0 – 23,0", "● semblant");
        assertThat(row(3)).startsWith("CSS Casc Antic - Gòtic", "43,0").contains("20,0", "7,0 – 33,0", "▲ més alt");
    }

    private List<String> row(int row) {
        return page.locator("main table tbody tr").nth(row).locator("th, td").allInnerTexts();
    }

    /** What is focused on entering a chart, and then after each press of a key. */
    private List<String> walk(String chart, String key, int presses) {
        page.locator(chart).evaluate(BEFORE);
        page.keyboard().press("Tab");
        List<String> read = new ArrayList<>(List.of(Rules.focused(page)));
        for (int i = 0; i < presses; i++) {
            page.keyboard().press(key);
            read.add(Rules.focused(page));
        }
        return read;
    }

    /** The legend is a stop of its own after the points. */
    private void assertThatTabLeavesTheChart() {
        for (int i = 0; i < 8 && Boolean.TRUE.equals(page.evaluate(IS_IN_CHART)); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(IS_IN_CHART)).isEqualTo(false);
    }

    private Download saved(String section) {
        return page.waitForDownload(
                () -> page.locator(section + " button.file", hasText("SVG")).click());
    }

    private static Page.LocatorOptions hasText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
