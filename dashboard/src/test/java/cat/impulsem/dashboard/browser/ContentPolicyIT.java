package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPolicyIT extends BrowserTest {
    private static final List<String> PAGES = List.of(
            "",
            "t",
            "t?t=d01",
            "t?t=c4",
            "c?t=d01",
            "i",
            "i/L1.A?t=d01",
            "i/C.H",
            "p",
            "p?v=plan",
            "d",
            "def",
            "about",
            "nowhere");

    @Test
    void allPagesAndChartsRunUnderTheStrictPolicyAndAskNobodyElse() {
        List<String> complaints = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> hosts.add(URI.create(request.url()).getScheme() + " "
                + URI.create(request.url()).getAuthority()));
        page.addInitScript(
                "document.addEventListener('securitypolicyviolation', event => console.error("
                        + "'policy: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample + ' ' + event.sourceFile + ':' + event.lineNumber))");

        for (String path : PAGES) {
            open(path);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            if (path.startsWith("i/")) {
                page.locator("#units vaadin-chart .highcharts-point").first().waitFor();
            }
        }

        assertThat(complaints).isEmpty();
        String own = URI.create(page.url()).getAuthority();
        assertThat(hosts)
                .isNotEmpty()
                .allMatch(host -> host.equals("http " + own) || host.startsWith("data") || host.startsWith("blob"));
    }

    @Test
    void policyAllowsNoInlineScriptAndNoEval() {
        Response answer = page.navigate(page.url());
        String policy = answer.headerValue("content-security-policy");

        assertThat(policy)
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(policy.replace("style-src 'self' 'unsafe-inline'", "")).doesNotContain("unsafe-inline");
        page.locator("main h1").waitFor();
        page.evaluate("window.evaluated = false; setTimeout('window.evaluated = true', 0);");
        page.evaluate("new Promise(done => setTimeout(done, 0))");
        assertThat(page.evaluate("window.evaluated")).isEqualTo(false);
        assertThat(
                        page.evaluate(
                                "(() => { window.ran = false; const script = document.createElement('script');"
                                        + " script.textContent = 'window.ran = true'; document.head.append(script); return window.ran; })()"))
                .isEqualTo(false);
    }

    @Test
    void nonceIsNewInEveryAnswer() {
        String first = page.navigate(page.url()).headerValue("content-security-policy");
        String second = page.navigate(page.url()).headerValue("content-security-policy");

        assertThat(first).isNotEqualTo(second);
    }
}
