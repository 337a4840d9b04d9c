package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * The fifteen questions for which the three kinds of readers come, each as the steps that a person takes from the page
 * that signing in leads to. Opening a list and taking one of its items is one choice, hence one click.
 */
@ChangesStore
class QuestionsIT extends BrowserTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "questions.md");

    private String question;
    private int clicks;

    @BeforeEach
    void asked(TestInfo test) {
        question = test.getTestMethod().orElseThrow().getName();
    }

    /** The snapshot in which figures were compared with one another; numbers of the small city are 100 c + 10 i + m. */
    @BeforeAll
    static void publishCompared() {
        FixtureStore.writeCompared(store(), "2026-01-16-compared", FixtureCity.SMALL);
    }

    /** 13416 of 48000 minutes in 2025, 12840 of 48000 in 2024. */
    @Test
    void managementHowAreWeAgainstTheSamePeriodLastYear() {
        begin(FixtureAccounts.MANAGEMENT);
        assertThat(page.locator(".headlines thead").innerText()).contains("Un any abans");
        List<String> cells =
                page.locator(".headlines tbody tr").first().locator("td").allInnerTexts();
        assertThat(cells.subList(0, 3)).containsExactly("28,0\u00a0%", "26,8\u00a0%", "+1,2\u00a0punts");
        answeredAfter(0);
    }

    /** December is 28.5 where 27.2 give or take 1.1 is usual. */
    @Test
    void managementWhatMovedBeyondUsualVariation() {
        begin(FixtureAccounts.MANAGEMENT);
        assertThat(page.locator(".changes h2").innerText()).isEqualTo("Què ha canviat");
        assertThat(page.locator(".changes ol > li").allInnerTexts())
                .containsExactly(
                        "Barcelona: Quota de temps burocràtic és a 28,5\u00a0%, per sobre de la variació habitual"
                                + " al voltant de 27,2\u00a0% (pitjor).");
        answeredAfter(0);
    }

    /** District 01: 4308 of 24000 minutes; district 02: 9108 of 24000. */
    @Test
    void managementInWhichDistricts() {
        begin(FixtureAccounts.MANAGEMENT);
        click(page.locator(".headlines tbody th a").first());
        page.locator("#units table").waitFor();
        assertThat(cells("#units", 0)).startsWith("Ciutat Vella", "4.308", "24.000", "18,0");
        assertThat(cells("#units", 1)).startsWith("Eixample", "9.108", "24.000", "38,0");
        answeredAfter(1);
    }

    /** From 26.0 in November 2023 by a tenth a month to 28.5; the limit is 28.3, so November and December are signals. */
    @Test
    void managementBlipOrTrendAndSinceWhen() {
        begin(FixtureAccounts.MANAGEMENT);
        click(page.locator(".headlines tbody th a").first());
        page.locator("#months vaadin-chart .highcharts-series").first().waitFor();
        assertThat(page.locator("#months h2").innerText())
                .isEqualTo("Quota de temps burocràtic: 28,5\u00a0% (desembre 2025), fora de la variació habitual:"
                        + " per sobre del límit (senyal des de: novembre 2025)");
        assertThat(page.locator("#months").innerText()).contains("El rombe marca un senyal");
        answeredAfter(1);

        page.locator("#months summary", hasText("Mostra la taula")).click();
        assertThat(page.locator("#months tbody tr", hasText("per sobre del límit"))
                        .locator("th")
                        .allInnerTexts())
                .containsExactlyInAnyOrder("desembre 2025", "novembre 2025");
    }

    @Test
    void managementGiveMeItForTheCommittee() {
        begin(FixtureAccounts.MANAGEMENT);
        page.evaluate("() => { window.print = () => { window.wasPrinted = true; }; }");
        click(page.locator(".print"));
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => window.wasPrinted === true")));
        assertThat(page.locator("#sheet-head").textContent())
                .contains("Barcelona · gener 2025 – desembre 2025", "Dades fins al 31/12/2025", "2026-01-16-compared");
        answeredAfter(1);
    }

    /** District 18.0, city 28.0, the centres 1554 and 2754 of 12000. */
    @Test
    void leadHowDoMyDistrictAndCentresStandAgainstTheCity() {
        begin(FixtureAccounts.LEAD);
        Locator row = page.locator(".profile tbody tr").first();
        assertThat(row.locator("td").nth(0).innerText()).isEqualTo("18,0\u00a0%");
        assertThat(row.locator("td").nth(1).innerText()).isEqualTo("28,0\u00a0%");
        assertThat(cells("#parts", 0).getFirst()).isEqualTo("CSS Raval Nord");
        assertThat(cells("#parts", 0).get(1)).startsWith("13,0\u00a0%");
        assertThat(cells("#parts", 1).getFirst()).isEqualTo("CSS Raval Sud");
        assertThat(cells("#parts", 1).get(1)).startsWith("23,0\u00a0%");
        answeredAfter(0);
    }

    /** Limits of nine points at 12000 minutes: 13.0 lies 15 below the city, 23.0 five. */
    @Test
    void leadWhichCentreDiffersByMoreThanChance() {
        begin(FixtureAccounts.LEAD);
        click(page.locator(".profile tbody th a").first());
        page.locator("#units vaadin-chart").waitFor();
        assertThat(page.locator("#units thead").innerText()).contains("Respecte de la resta");
        assertThat(cells("#units", 0)).startsWith("CSS Raval Nord").contains("▼\u00a0millor");
        assertThat(cells("#units", 1)).startsWith("CSS Raval Sud").contains("●\u00a0semblant");
        answeredAfter(1);
    }

    /** Centre 1: 2274 days of 120 visits; centre 2: 3474 of 120. */
    @Test
    void leadWaitingByCentreOverTwelveMonths() {
        begin(FixtureAccounts.LEAD);
        click(page.locator(".profile a[href*='i/L3.1a']").first());
        page.locator("#units table").waitFor();
        assertThat(path()).contains("i/L3.1a");
        assertThat(page.locator("#units .note").first().innerText())
                .isEqualTo("Els centres de: Ciutat Vella, gener 2025 – desembre 2025.");
        assertThat(cells("#units", 0)).startsWith("CSS Raval Nord", "2.274", "120", "19,0");
        assertThat(cells("#units", 1)).startsWith("CSS Raval Sud", "3.474", "120", "29,0");
        answeredAfter(1);
    }

    /** 45 and 15 of 60 attentions. */
    @Test
    void leadWhoComes() {
        begin(FixtureAccounts.LEAD);
        assertThat(page.locator("#served h2").innerText())
                .isEqualTo("El més freqüent en les atencions: Habitatge (75,0\u00a0%) i Feina (25,0\u00a0%)");
        assertThat(cells("#served", 0)).startsWith("Habitatge", "45", "30");
        answeredAfter(0);
    }

    @Test
    void leadIsLastMonthCompleteForMyCentres() {
        begin(FixtureAccounts.LEAD);
        assertThat(page.locator(".status").innerText())
                .contains("1 de 2 centres complets l'últim mes; falten dades de CSS Raval Nord");
        answeredAfter(0);
    }

    /** Two years of the city and its four centres in three indicators; the fixture has two whole years. */
    @Test
    void evaluatorSeriesByCentreAndYearToExcel() throws IOException {
        begin(FixtureAccounts.EVALUATOR);
        add("L2.1a ", "x=L2.1a");
        add("L3.1a ", "x=L2.1a%2CL3.1a");
        // With the third these are the main indicators that an evaluator sees, which need no address.
        add("C.A ", "d");
        page.waitForCondition(() -> !path().contains("x="));
        choose("Desglossament", "Amb tots els seus centres", "b=centres");
        choose("Període", "Tots els anys naturals", "w=years");
        clicks++;
        Download file = page.waitForDownload(
                () -> page.locator("#extract .file", hasText("XLSX")).click());
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        assertThat(page.locator("#extract-finding").innerText())
                .isEqualTo("Xifres: 30 (3 indicadors, 5 territoris, 2 períodes)");
        answeredAfter(6);
        List<List<String>> rows = sheet(file.path());
        assertThat(rows).hasSize(31);
        assertThat(rows)
                .anySatisfy(
                        row -> assertThat(row).startsWith("L3.1a").contains("CSS Raval Sud", "2025", "3474", "120"));
    }

    @Test
    void evaluatorExactDefinitionAndDidItChange() {
        begin(FixtureAccounts.EVALUATOR);
        click(page.locator("nav a", hasText("Definicions")));
        waitForHeading("Definicions");
        assertThat(page.locator("[id='L1.A']").innerText())
                .contains("Part que correspon a: minuts burocràtics.", "Numerador", "minuts burocràtics")
                .contains("minuts registrats", "Cap canvi de definició");
        assertThat(page.locator("[id='L3.2a']").innerText())
                .contains("1/7/2025", "compta els retorns", "Primera definició.")
                .doesNotContain("Cap canvi de definició");
        answeredAfter(1);
    }

    /** L2.1a: 12 x (1000 + 4 x 60) + 4 x 234 = 15816 of 48000. */
    @Test
    void evaluatorNumeratorAndDenominator() {
        begin(FixtureAccounts.EVALUATOR);
        assertThat(page.locator("#extract thead").innerText()).contains("Numerador", "Denominador");
        assertThat(cells("#extract", 0)).startsWith("L2.1a").contains("15.816", "48.000", "33,0");
        answeredAfter(0);
    }

    /** All of the city is shown and final; of its centres one figure is protected and one was not delivered. */
    @Test
    void evaluatorWhichCellsAreProtectedOrProvisional() {
        begin(FixtureAccounts.EVALUATOR);
        assertThat(page.locator("#extract thead").innerText()).contains("Estat");
        assertThat(page.locator("#extract tbody tr").allInnerTexts()).hasSize(3).allSatisfy(row -> assertThat(row)
                .contains("\tvalor\t"));
        assertThat(page.locator(".signs").innerText()).contains("protegit", "provisional");
        answeredAfter(0);

        choose("Desglossament", "Amb tots els seus centres", "b=centres");
        page.locator("#extract-finding", hasText("5 territoris")).waitFor();
        assertThat(page.locator("#extract tbody tr", hasText("menys de 5 casos"))
                        .allInnerTexts())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("L3.1a", "CSS Barceloneta", "\t..\n"));
        assertThat(page.locator("#extract tbody tr", hasText("No s'han lliurat"))
                        .allInnerTexts())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("L2.1a", "CSS Casc Antic", "\t–\n"));
    }

    @Test
    void evaluatorSameExtractNextMonth() {
        begin(FixtureAccounts.EVALUATOR);
        choose("Període", "Els últims 12 mesos, mes a mes", "w=last12");
        page.locator("#extract-finding", hasText("Xifres: 36 (3 indicadors, 1 territori, 12 períodes)"))
                .waitFor();
        assertThat(page.locator("#extract .address code").innerText())
                .contains("units=city", "breakdown=none", "period=last12")
                .doesNotContain("2025");
        answeredAfter(1);
    }

    private List<String> cells(String part, int row) {
        return page.locator(part + " tbody")
                .first()
                .locator("tr")
                .nth(row)
                .locator("th, td")
                .allInnerTexts();
    }

    /** The rows of the first sheet, numbers as they are kept. */
    private static List<List<String>> sheet(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getRawValue())
                            .toList())
                    .toList();
        }
    }

    /** The document says the same. */
    private void answeredAfter(int count) {
        assertThat(clicks).isEqualTo(count);
        assertThat(DOCUMENT).content().contains("| " + count + " | `" + question + "` |");
    }

    private void begin(String account) {
        page.context().clearCookies();
        signIn(account);
        clicks = 0;
    }

    private void click(Locator where) {
        where.click();
        clicks++;
    }

    /** A choice becomes part of the address. */
    private void choose(String field, String item, String inAddress) {
        page.locator("#extract vaadin-select", hasText(field)).click();
        page.locator("vaadin-select-item", hasText(item)).last().click();
        clicks++;
        page.waitForCondition(() -> path().contains(inAddress));
    }

    private void add(String item, String inAddress) {
        page.locator("#extract vaadin-multi-select-combo-box input").first().fill(item.strip());
        page.locator("vaadin-multi-select-combo-box-item:visible", hasText(item))
                .first()
                .click();
        clicks++;
        page.waitForCondition(() -> path().contains(inAddress));
    }

    private static Page.LocatorOptions hasText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
