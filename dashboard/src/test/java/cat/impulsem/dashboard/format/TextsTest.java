package cat.impulsem.dashboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+\\.[a-zA-Z_0-9.]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Two words beside each other; what is code, a pattern of dates or made of classes of the style sheet is no prose. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern PROSE = Pattern.compile("\\p{L}{2,}\\p{Punct}? \\p{L}{2,}");
    private static final Pattern CODE = Pattern.compile("[=;(){}<>]|[LMdyH]+ [LMdyH]+");
    private static final Pattern NOT_FOR_READERS = Pattern.compile("Exception\\(|LOG\\.");
    /** Never shown: hashed where nobody of that name has an account. */
    private static final Set<String> NEVER_SHOWN = Set.of("of nobody");

    private static final Set<String> FILES = Set.of(
            "icon.svg",
            "impulsem.css",
            "impulsem.map",
            "server.address",
            "impulsem.oidc.claim",
            "impulsem.oidc.issuer",
            "impulsem.oidc.name",
            "realm_access.roles");

    @Test
    void threeLanguagesHaveTheSameKeysAllFilled() throws IOException {
        Properties catalan = bundle("ca");
        for (String other : List.of("es", "en")) {
            assertThat(bundle(other).stringPropertyNames()).isEqualTo(catalan.stringPropertyNames());
            assertThat(bundle(other).values()).noneMatch(text -> text.toString().isBlank());
        }
    }

    @Test
    void everyRuleOfTheIntakeHasAText() throws IOException {
        assertThat(bundle("ca").stringPropertyNames())
                .contains(("rule.required rule.type rule.range rule.code rule.reference rule.ordered rule.not_above "
                                + "rule.end_not_after_start rule.over_midnight rule.forgotten_timer rule.overlap "
                                + "rule.duplicate rule.superseded rule.replaced rule.centre_not_open "
                                + "rule.centre_closed rule.future rule.fields rule.json rule.mapping rule.left_out "
                                + "rule.all_day rule.time_zone rule.recurrence rule.calendar rule.identifier")
                        .split(" "));
    }

    @Test
    void unknownKeyIsShownAsPlainWords() {
        assertThat(Texts.in(Language.CA).orKey("rule.", "brand_new_rule")).isEqualTo("brand new rule");
    }

    @Test
    void translationsHaveTheSamePlaces() throws IOException {
        Properties catalan = bundle("ca");
        for (String other : List.of("es", "en")) {
            Properties translated = bundle(other);
            assertThat(catalan.stringPropertyNames()).allSatisfy(key -> assertThat(places(translated.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(catalan.getProperty(key))));
        }
    }

    @Test
    void percentSignStaysWithItsNumber() throws IOException {
        for (String language : List.of("ca", "es", "en")) {
            assertThat(bundle(language).values())
                    .noneMatch(text -> text.toString().matches(".*\\d %.*"));
        }
    }

    /** Single words and names are the same in many languages; no sentence is. */
    @Test
    void noTextWasLeftUntranslated() throws IOException {
        Properties catalan = bundle("ca");
        Properties spanish = bundle("es");
        Properties english = bundle("en");
        assertThat(catalan.stringPropertyNames())
                .filteredOn(key ->
                        WORD.matcher(PLACE.matcher(english.getProperty(key)).replaceAll(""))
                                        .results()
                                        .count()
                                > 2)
                .allSatisfy(key -> assertThat(english.getProperty(key))
                        .as(key)
                        .isNotEqualTo(catalan.getProperty(key))
                        .isNotEqualTo(spanish.getProperty(key)));
        assertThat(catalan.stringPropertyNames())
                .filteredOn(
                        key -> WORD.matcher(catalan.getProperty(key)).results().count() > 3)
                .allSatisfy(key -> assertThat(spanish.getProperty(key)).as(key).isNotEqualTo(catalan.getProperty(key)));
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> keys = new TreeSet<>(bundle("ca").stringPropertyNames());
        Set<String> used = literals();
        Set<String> prefixes = used.stream().filter(key -> key.endsWith(".")).collect(Collectors.toSet());

        assertThat(keys)
                .filteredOn(key -> !used.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .as("keys that no source names")
                .isEmpty();
        assertThat(used)
                .filteredOn(key -> !key.endsWith(".") && !keys.contains(key))
                .as("keys without a text")
                .isEmpty();
        assertThat(prefixes)
                .filteredOn(prefix -> keys.stream().noneMatch(key -> key.startsWith(prefix)))
                .as("families of keys without a text")
                .isEmpty();
    }

    /** Also without a dot: words that somebody reads have a key, and its text in three languages. */
    @Test
    void noSentenceStandsInTheSources() throws IOException {
        Set<String> styles = Pattern.compile("\\.([a-zA-Z][\\w-]*)")
                .matcher(Files.readString(Path.of("src/main/resources/META-INF/resources/impulsem.css")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(prose("class Page { String words = \"grants have changed\"; }"))
                .containsExactly("grants have changed");
        assertThat(sources().stream()
                        .filter(source -> !source.endsWith("Dashboard.java"))
                        .flatMap(source -> prose(text(source)).stream())
                        .filter(words -> !NEVER_SHOWN.contains(words))
                        .filter(words -> !styles.containsAll(Set.of(words.split(" ")))))
                .isEmpty();
    }

    private static List<String> prose(String source) {
        String told = source.replaceAll("(?s)/\\*.*?\\*/|\"\"\".*?\"\"\"", "").replaceAll("(?m)^\\s*//.*$", "");
        return Pattern.compile("[;{}]\\s*\\n")
                .splitAsStream(told)
                .filter(statement -> !NOT_FOR_READERS.matcher(statement).find())
                .flatMap(statement -> QUOTED.matcher(statement).results().map(match -> match.group(1)))
                .filter(words ->
                        PROSE.matcher(words).find() && !CODE.matcher(words).find())
                .toList();
    }

    /** Those that write what somebody reads: the package of queries does not. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.getParent().endsWith("data"))
                    .toList();
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> literals() throws IOException {
        return sources().stream()
                .flatMap(source -> LITERAL.matcher(text(source)).results())
                .map(match -> match.group(1))
                .filter(text -> !FILES.contains(text) && !text.matches("[nov]\\..*|[A-Z].*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream("/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
