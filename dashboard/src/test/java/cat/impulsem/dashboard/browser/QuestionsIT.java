package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * The fifteen questions for which the three kinds of readers come, each as the steps that a person takes from the page
 * that signing in leads to. Opening a list and taking one of its items is one choice, hence one click.
 */
class QuestionsIT extends BrowserTest {
    private int clicks;

    @Test
    void managementHowAreWeAgainstTheSamePeriodLastYear() {
        begin(FixtureAccounts.MANAGEMENT);
        assertThat(page.locator(".headlines thead").innerText()).contains("Un any abans");
        assertThat(page.locator(".headlines tbody tr td").nth(0).innerText()).isEqualTo("28,0\u00a0%");
        assertThat(clicks).isZero();
    }

    @Test
    void managementWhatMovedBeyondUsualVariation() {
        begin(FixtureAccounts.MANAGEMENT);
        assertThat(page.locator("h2", hasText("Què ha canviat")).isVisible()).isTrue();
        assertThat(clicks).isZero();
    }

    @Test
    void managementInWhichDistricts() {
        begin(FixtureAccounts.MANAGEMENT);
        click(page.locator(".headlines tbody th a").first());
        page.locator("#units table").waitFor();
        assertThat(page.locator("#units table").innerText()).contains("Ciutat Vella", "Eixample");
        assertThat(clicks).isEqualTo(1);
    }

    @Test
    void managementBlipOrTrendAndSinceWhen() {
        begin(FixtureAccounts.MANAGEMENT);
        click(page.locator(".headlines tbody th a").first());
        page.locator("#units table").waitFor();
        assertThat(page.locator("main h2").first().innerText()).contains("Quota de temps burocràtic");
        assertThat(page.locator("main vaadin-chart").first().isVisible()).isTrue();
        assertThat(clicks).isEqualTo(1);
    }

    @Test
    void managementGiveMeItForTheCommittee() {
        begin(FixtureAccounts.MANAGEMENT);
        page.evaluate("() => { window.print = () => { window.wasPrinted = true; }; }");
        click(page.locator(".print"));
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => window.wasPrinted === true")));
        assertThat(clicks).isLessThanOrEqualTo(2);
    }

    @Test
    void leadHowDoMyDistrictAndCentresStandAgainstTheCity() {
        begin(FixtureAccounts.LEAD);
        Locator row = page.locator(".profile tbody tr").first();
        assertThat(row.locator("td").nth(0).innerText()).isEqualTo("18,0\u00a0%");
        assertThat(row.locator("td").nth(1).innerText()).isEqualTo("28,0\u00a0%");
        assertThat(page.locator("#parts").innerText()).contains("CSS Raval Nord", "CSS Raval Sud");
        assertThat(clicks).isZero();
    }

    @Test
    void leadWhichCentreDiffersByMoreThanChance() {
        begin(FixtureAccounts.LEAD);
        click(page.locator(".profile tbody th a").first());
        page.locator("#units vaadin-chart").waitFor();
        assertThat(page.locator("#units table").innerText())
                .contains("CSS Raval Nord", "CSS Raval Sud", "Respecte de la resta");
        assertThat(clicks).isEqualTo(1);
    }

    @Test
    void leadWaitingByCentreOverTwelveMonths() {
        begin(FixtureAccounts.LEAD);
        click(page.locator(".profile a[href*='i/L3.1a']").first());
        page.locator("#units table").waitFor();
        assertThat(page.locator("#units table tbody tr").count()).isGreaterThanOrEqualTo(3);
        assertThat(path()).contains("i/L3.1a");
        assertThat(clicks).isEqualTo(1);
    }

    @Test
    void leadWhoComes() {
        begin(FixtureAccounts.LEAD);
        assertThat(page.locator("#served h2").innerText()).isNotBlank();
        assertThat(clicks).isZero();
    }

    @Test
    void leadIsLastMonthCompleteForMyCentres() {
        begin(FixtureAccounts.LEAD);
        assertThat(page.locator(".status").innerText()).contains("centres complets l'últim mes");
        assertThat(clicks).isZero();
    }

    @Test
    void evaluatorSeriesByCentreAndYearToExcel() {
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
        assertThat(page.locator("#extract-finding").innerText()).contains("3 indicadors");
        assertThat(clicks).isEqualTo(6);
    }

    @Test
    void evaluatorExactDefinitionAndDidItChange() {
        begin(FixtureAccounts.EVALUATOR);
        click(page.locator("nav a", hasText("Definicions")));
        waitForHeading("Definicions");
        assertThat(page.locator("[id='L1.A']").innerText())
                .contains("Quota de temps burocràtic", "Numerador", "Versió", "Canvis");
        assertThat(clicks).isEqualTo(1);
    }

    @Test
    void evaluatorNumeratorAndDenominator() {
        begin(FixtureAccounts.EVALUATOR);
        assertThat(page.locator("#extract thead").innerText()).contains("Numerador", "Denominador");
        assertThat(clicks).isZero();
    }

    @Test
    void evaluatorWhichCellsAreProtectedOrProvisional() {
        begin(FixtureAccounts.EVALUATOR);
        assertThat(page.locator("#extract thead").innerText()).contains("Estat");
        assertThat(page.locator(".signs").innerText()).contains("protegit", "provisional");
        assertThat(clicks).isZero();
    }

    @Test
    void evaluatorSameExtractNextMonth() {
        begin(FixtureAccounts.EVALUATOR);
        choose("Període", "Els últims 12 mesos, mes a mes", "w=last12");
        page.locator("#extract .address code", hasText("period=last12")).waitFor();
        assertThat(clicks).isEqualTo(1);
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
