package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibilityIT extends BrowserTest {
    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

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

    /** What the strip of the charts' vendor lies over when it has the focus; nothing where there is no strip. */
    private static final String UNDER_STRIP = """
            () => {
              const strip = document.querySelector('vaadin-commercial-banner');
              const inside = strip && [strip, ...(strip.shadowRoot?.querySelectorAll('*') ?? [])]
                .map(each => each.getBoundingClientRect()).filter(box => box.height > 0);
              const top = Math.min(innerHeight, ...(inside ?? []).map(box => box.top));
              return [...document.querySelectorAll('main :is(a[href], button, summary), footer a')]
                .filter(each => each.checkVisibility() && !each.closest('.citymap'))
                .filter(each => {
                  each.focus();
                  const box = each.getBoundingClientRect();
                  return box.height < 200 && box.bottom > top + 1;
                })
                .map(each => each.outerHTML);
            }""";

    /** Whether what comes late is hidden just before 300 ms and shown just after, by the clock of the animation itself. */
    private static final String LATE = """
            () => {
              const card = Object.assign(document.createElement('div'), {className: 'card coming'});
              document.querySelector('main').append(card);
              const late = card.getAnimations({subtree: true})[0];
              late.pause();
              const at = time => {
                late.currentTime = time;
                return getComputedStyle(card, '::after').visibility;
              };
              const seen = [at(299), at(301)].join(' ');
              card.remove();
              return seen;
            }""";

    private static final String MOVING = """
            () => document.getAnimations().filter(one => one.effect.getComputedTiming().duration > 1)
                .filter(one => one.effect.target.getRootNode() === document && !one.effect.target.closest('vaadin-select'))
                .map(one => [one.effect.target.localName, one.effect.target.className,
                    one.animationName ?? one.transitionProperty].join(' ')).join(', ')""";

    /** One load of a page carries all claims about it: rules in light and dark, 320 points, text twice as large, and a second one about language. */
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
    void pageBreaksNoRuleAndCanBeReadNarrowAndLarge(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        open(path);
        assertThatNoRuleIsBroken(path + " in light");
        assertThatNarrowScreenNeedsNoSidewaysScrolling(path);
        assertThatTextTwiceAsLargeIsNotCutOff(path);
        assertThatNoRuleIsBrokenInDarkAndAnotherLanguage(path);
    }

    /** What was drawn for one scheme follows the other without a new load. */
    @Test
    void pageThatTurnsDarkWhileItIsOpenBreaksNoRule() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        open("i/L1.A?t=d01");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThatNoRuleIsBroken("i/L1.A?t=d01 turned dark");
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
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.context().clearCookies();
            signIn(visit.getKey());
            open(visit.getValue());
            assertThatNoRuleIsBroken(visit.getValue());
            assertThatNarrowScreenNeedsNoSidewaysScrolling(visit.getValue());
            assertThatNoRuleIsBrokenInDarkAndAnotherLanguage(visit.getValue());
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.context().clearCookies();
        page.reload();
        page.locator("#username").waitFor();
        assertThatNoRuleIsBroken("sign-in");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator(".languages a[lang=es]").click();
        page.locator("html[lang=es] #username").waitFor();
        assertThatNoRuleIsBroken("sign-in in dark and in es");
    }

    private void assertThatNoRuleIsBrokenInDarkAndAnotherLanguage(String path) {
        String language = another(path);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        open(path + (path.contains("?") ? "&" : "?") + "l=" + language);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThatNoRuleIsBroken(path + " in dark and in " + language);
    }

    private void assertThatNarrowScreenNeedsNoSidewaysScrolling(String path) {
        page.setViewportSize(320, 800);
        page.waitForFunction("() => " + SIDEWAYS + " === 0", null, new Page.WaitForFunctionOptions().setTimeout(5000));
        page.setViewportSize(1366, 900);
    }

    /** What is wider than its box scrolls in it; what a box hides could not be read by anybody. */
    private void assertThatTextTwiceAsLargeIsNotCutOff(String path) {
        assertThat(page.evaluate(TWICE_AS_LARGE)).as(path).asString().isEqualTo("[]");
        assertThat(page.evaluate(SIDEWAYS)).as(path).isEqualTo(0);
    }

    @Test
    void stripOfTheVendorCoversNothingThatHasTheFocus() {
        open("i/L1.A?t=d01");
        page.locator("#units .highcharts-point").first().waitFor();

        assertThat(page.evaluate(UNDER_STRIP)).asString().isEqualTo("[]");
        page.setViewportSize(390, 800);
        assertThat(page.evaluate(UNDER_STRIP)).asString().isEqualTo("[]");
    }

    @Test
    void nothingMovesForWhoAskedForThat() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        open("");
        page.locator(".filters vaadin-select").first().click();
        page.locator("vaadin-select-item").first().waitFor();

        assertThat(page.evaluate(MOVING)).isEqualTo("");
    }

    @Test
    void frameOfWhatIsOnItsWayIsShownAfterThreeTenthsOfASecond() {
        open("");

        assertThat(page.evaluate(LATE)).isEqualTo("hidden visible");
    }

    @Test
    void fieldsOfSeveralItemsSpeakTheLanguageOfThePage() {
        for (String path : List.of("c", "d")) {
            open(path);
            assertThat(page.locator("vaadin-multi-select-combo-box").all())
                    .hasSize(2)
                    .allSatisfy(field -> assertThat(field.evaluate("one => one.i18n.total + one.i18n.selected"))
                            .isEqualTo("{count} elements triatsafegit a la tria"));
        }
    }

    @Test
    void arrowKeysMoveThroughThePointsOfAChartAndTabLeavesIt() {
        open("i/L1.A?t=d01");
        page.locator("#units .highcharts-point").first().waitFor();
        page.locator("#units .choices a").last().focus();

        page.keyboard().press("Tab");
        assertThat(Rules.focused(page)).startsWith("CSS Raval Nord: ");
        page.keyboard().press("ArrowDown");
        assertThat(Rules.focused(page)).startsWith("CSS Raval Sud: ");
        page.keyboard().press("Tab");
        assertThat(Rules.focused(page)).doesNotContain("CSS");
    }

    private void assertThatNoRuleIsBroken(String where) {
        Rules.assertThatNoneIsBroken(page, where);
    }
}
