package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibilityIT extends BrowserTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String FOCUSED = """
            () => {
              let has = document.activeElement;
              while (has.shadowRoot?.activeElement) { has = has.shadowRoot.activeElement; }
              return has.getAttribute('aria-label') ?? '';
            }""";

    private static final String TWICE_AS_LARGE = """
            () => {
              const all = [...document.querySelectorAll('.shell *')].filter(each => !each.closest('svg, vaadin-chart'));
              const sizes = all.map(each => parseFloat(getComputedStyle(each).fontSize));
              all.forEach((each, i) => { each.style.fontSize = 2 * sizes[i] + 'px'; });
              const hides = each => /hidden|clip/.test(getComputedStyle(each).overflow) && each.clientWidth > 1;
              return all.filter(each => hides(each) && each.textContent.trim() && !each.closest('.sr')
                  && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2))
                .map(each => each.className + ': ' + each.textContent.trim());
            }""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "t?t=d01",
                "t?t=c4",
                "i",
                "i/L1.A?t=d01",
                "i/C.H",
                "c",
                "p",
                "p?v=plan&t=d01",
                "p?v=actions",
                "p?v=bases",
                "p?v=participation",
                "p?v=lessons",
                "p?v=activity",
                "d",
                "d?x=all&b=centres&w=last12",
                "def",
                "about",
                "nowhere"
            })
    void pageBreaksNoRuleInLightAndDarkAndInAnotherLanguage(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        open(path);
        assertThatNoRuleIsBroken(path + " in light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThatNoRuleIsBroken(path + " in dark");
        String language = another(path);
        open(path + (path.contains("?") ? "&" : "?") + "l=" + language);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThatNoRuleIsBroken(path + " in " + language);
    }

    /** The pages take turns: all languages have the same elements, and TextsTest compares their words. */
    private static String another(String path) {
        return path.length() % 2 == 0 ? "es" : "en";
    }

    @Test
    void pagesOfOtherRolesAndOfNobodyBreakNoRule() {
        for (Map.Entry<String, String> visit : List.of(
                Map.entry(FixtureAccounts.ADMINISTRATOR, "accounts"),
                Map.entry(FixtureAccounts.STEWARD, "log"),
                Map.entry(FixtureAccounts.LEAD, "t?t=d02"))) {
            page.context().clearCookies();
            signIn(visit.getKey());
            open(visit.getValue());
            assertThatNoRuleIsBroken(visit.getValue());
        }
        page.context().clearCookies();
        page.reload();
        page.locator("#username").waitFor();
        assertThatNoRuleIsBroken("sign-in");
    }

    /** What is wider than its box scrolls in it; what a box hides could not be read by anybody. */
    @ParameterizedTest
    @ValueSource(strings = {"", "t?t=d01", "i/L1.A?t=d01", "d"})
    void textTwiceAsLargeIsNotCutOff(String path) {
        open(path);

        assertThat(page.evaluate(TWICE_AS_LARGE)).asString().isEqualTo("[]");
        assertThat(page.evaluate(SIDEWAYS)).isEqualTo(0);
    }

    @Test
    void arrowKeysMoveThroughThePointsOfAChartAndTabLeavesIt() {
        open("i/L1.A?t=d01");
        page.locator("#units .highcharts-point").first().waitFor();
        page.locator("#units .choices a").last().focus();

        page.keyboard().press("Tab");
        assertThat(page.evaluate(FOCUSED)).asString().startsWith("CSS Raval Nord: ");
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate(FOCUSED)).asString().startsWith("CSS Raval Sud: ");
        page.keyboard().press("Tab");
        assertThat(page.evaluate(FOCUSED)).asString().doesNotContain("CSS");
    }

    private void assertThatNoRuleIsBroken(String where) {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as(where)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t?t=d01",
                "t?t=c4",
                "i/L1.A?t=d01",
                "p",
                "p?v=plan",
                "p?v=actions",
                "p?v=bases",
                "d",
                "def",
                "about"
            })
    void narrowScreenNeedsNoSidewaysScrolling(String path) {
        page.setViewportSize(320, 800);
        open(path);

        assertThat(page.evaluate(SIDEWAYS)).isEqualTo(0);
    }
}
