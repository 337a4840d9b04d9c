package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Rules of accessibility that a program can check, and what the keyboard has reached. */
final class Rules {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String FOCUSED = """
            () => {
              let has = document.activeElement;
              while (has.shadowRoot?.activeElement) { has = has.shadowRoot.activeElement; }
              return has.getAttribute('aria-label') ?? '';
            }""";

    /** Lets what has just been changed begin to move, and ends the movement: colours halfway are nobody's choice. */
    private static final String AT_REST = """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              await frame();
              await frame();
              document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity)
                .forEach(one => one.finish());
            }""";

    private Rules() {}

    static void assertThatNoneIsBroken(Page page, String where) {
        page.evaluate(AT_REST);
        assertThat(new AxeBuilder(page).withTags(TAGS).analyze().getViolations())
                .as(where)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    /** The name of what has the focus, also inside of the vendor's elements. */
    static String focused(Page page) {
        return page.evaluate(FOCUSED).toString();
    }
}
