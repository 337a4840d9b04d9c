package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.etl.Sources;
import cat.impulsem.warehouse.text.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhraseTest {
    private static final Pattern SAID =
            Pattern.compile("(?:Phrase\\.of|Reasons\\.phrase)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void everyPhraseOfTheSourcesIsTranslated() {
        assertThat(Sources.found(SAID)).hasSizeGreaterThan(100);
        assertThat(Phrase.translations().keySet())
                .containsAll(Sources.found(SAID).stream()
                        .map(text -> text.replace("\\\"", "\""))
                        .toList());
    }

    @Test
    void noPhraseIsTranslatedInVain() {
        String sources = Sources.text().replace("\\\"", "\"");
        assertThat(Phrase.translations().keySet()).allMatch(text -> sources.contains("\"" + text + "\""));
    }

    @Test
    void translationsHaveTheSamePlaces() {
        Phrase.translations().forEach((english, translation) -> assertThat(
                        List.of(places(translation.ca()), places(translation.es())))
                .as(english)
                .containsOnly(places(english)));
    }

    @Test
    void valuesStandWhereTheLanguageWantsThem() {
        Phrase limit = Phrase.of("at most {0}", 5);
        assertThat(limit.in(Language.EN)).isEqualTo("at most 5");
        assertThat(limit.in(Language.CA)).isEqualTo("5 com a màxim");
        assertThat(limit.in(Language.ES)).isEqualTo("5 como máximo");
    }

    @Test
    void whatStoodThereIsNotTranslated() {
        assertThat(Phrase.quote("none {0} $1").in(Language.CA)).isEqualTo("none {0} $1");
        assertThat(Phrase.of("{0} to {1}", "{1}", "b").in(Language.ES)).isEqualTo("de {1} a b");
    }

    @Test
    void whatIsWithheldSaysSoInTheLanguageOfTheReader() {
        Phrase found = Phrase.quote("agenda de " + Phrase.WITHHELD);
        assertThat(found.in(Language.EN)).isEqualTo("agenda de (withheld)");
        assertThat(found.in(Language.CA)).isEqualTo("agenda de (no es mostra)");
        assertThat(found.in(Language.ES)).isEqualTo("agenda de (no se muestra)");
    }

    @Test
    void textThatNobodyTranslatedIsRefused() {
        assertThatThrownBy(() -> Phrase.of("a banana")).hasMessage("phrases.yml does not have \"a banana\"");
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
