package cat.impulsem.dashboard.wire;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaks what a browser speaks with the dashboard, message by message, so that a test sees all that is told. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/\\d+/[0-9a-f-]+/[^\"\\\\]*");

    /** Where a message asks to be told that the page is shown: how to answer, first for success, then for failure. */
    private static final Pattern WHEN_SHOWN = Pattern.compile(
            "\\{\"@v-return\":\\[(\\d+),(\\d+)]},\\{\"@v-return\":\\[\\d+,\\d+]},\"[^\"]*Promise\\(shown ");

    private static final Pattern EXTRACT = Pattern.compile("href=\\\\?\"(data/extract\\?[^\"\\\\]*)");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** A browser without cookies, for the dashboard at an address with a slash at its end. */
    public Browser(String address) {
        this.address = address;
    }

    /** Signs in with the password of the tests. */
    public Browser signedIn(String name) {
        return signedIn(name, FixtureAccounts.PASSWORD);
    }

    /** Signs in. */
    public Browser signedIn(String name, String password) {
        HttpResponse<String> answer = signIn(name, password);
        if (!location(answer).endsWith("/")) {
            throw new IllegalStateException(name + " was not let in: " + location(answer));
        }
        return this;
    }

    HttpResponse<String> signIn(String name, String password) {
        String token = find(CSRF, get("login").body());
        return post("login", "username=" + coded(name) + "&password=" + coded(password) + "&_csrf=" + coded(token));
    }

    /** What the server answers to signing out: where the browser goes next. */
    HttpResponse<String> answerToSigningOut() {
        return post("logout", "_csrf=" + coded(find(TOKEN, get("").body())));
    }

    /** Ends the session. */
    public void signOut() {
        answerToSigningOut();
        if (!location(get("")).endsWith("/login")) {
            throw new IllegalStateException("still signed in");
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Accept", "text/html,*/*")
                .build());
    }

    /** What the server answers to a proxy that ends HTTPS in front of it. */
    HttpResponse<String> getThroughProxy(String path) {
        return send(HttpRequest.newBuilder(at(path))
                .header("X-Forwarded-Proto", "https")
                .build());
    }

    /** The answer to opening a web socket: 101 when it is opened. */
    int socket(String path) {
        URI where = URI.create(address.replaceFirst("http", "ws") + path);
        try {
            client.newWebSocketBuilder()
                    .buildAsync(where, new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException answered) {
                return answered.getResponse().statusCode();
            }
            throw refused;
        }
    }

    /** All that a file says; a workbook is unpacked, a Parquet file read. */
    String file(String path) {
        HttpResponse<byte[]> answer = download(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return FileText.of(answer.body());
    }

    /** A file as it comes, with its name. */
    HttpResponse<byte[]> download(String path) {
        return send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** An address of whichever server. */
    HttpResponse<String> getAway(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Everything that the server tells a window that opens an address. */
    String told(String route, String query) {
        Window window = open();
        return window.opening() + told(window, route, query).text();
    }

    /** A fresh window. */
    public Window open() {
        String opening = get("?v-r=init&location=&query=").body();
        return new Window(opening, find(KEY, opening), find(WINDOW, opening), 0);
    }

    /** What a window is told when it goes to an address, the parts further down included. */
    Told told(Window window, String route, String query) {
        HttpResponse<String> first = navigate(window, route, query);
        return rest(window.next(), first)
                .map(rest -> new Told(first.body() + rest.body(), window.next().next()))
                .orElseGet(() -> new Told(first.body(), window.next()));
    }

    /** What a window is told first when it goes to an address. */
    public HttpResponse<String> navigate(Window window, String route, String query) {
        return tell(window, """
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s","appShellTitle":"",\
                "historyState":null,"trigger":""}}""".formatted(route, query));
    }

    /** What a window is told when it has shown what it was told before; empty where that was all. */
    public Optional<HttpResponse<String>> rest(Window window, HttpResponse<String> before) {
        String shown = WHEN_SHOWN
                .matcher(before.body())
                .results()
                .map(end -> "{\"type\":\"channel\",\"node\":%s,\"channel\":%s,\"args\":[null]}"
                        .formatted(end.group(1), end.group(2)))
                .distinct()
                .collect(Collectors.joining(","));
        return shown.isEmpty() ? Optional.empty() : Optional.of(tell(window, shown));
    }

    private HttpResponse<String> tell(Window window, String calls) {
        String message = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(window.key(), calls, window.told(), window.told());
        return send(HttpRequest.newBuilder(at("?v-r=uidl&v-uiId=" + window.id()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build());
    }

    /** Addresses of the files that a message offers. */
    static List<String> files(String told) {
        return FILE.matcher(told).results().map(MatchResult::group).distinct().toList();
    }

    /** Addresses of the extracts that a message offers. */
    static List<String> extracts(String told) {
        return EXTRACT.matcher(told)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    /** The cookie of the session. */
    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return client.send(request, reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /**
     * A window of the browser.
     *
     * @param opening what it was told when it opened
     * @param key what each of its messages has to carry
     * @param id its number
     * @param told how many messages it has sent, each answered
     */
    public record Window(String opening, String key, String id, int told) {
        /** The window after one more message. */
        public Window next() {
            return new Window(opening, key, id, told + 1);
        }
    }

    /**
     * What a window was told.
     *
     * @param text all messages, one after the other
     * @param window the window after them
     */
    record Told(String text, Window window) {}
}
