package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibilityIT extends BrowserTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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
    void pageBreaksNoRuleInLightAndDark(String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            open(path);
            var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();

            assertThat(found)
                    .as(path + " in " + scheme)
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
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

        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }
}
