package cat.impulsem.dashboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewStateTest {
    @TempDir
    static Path root;

    private static Vocabulary vocabulary;
    private static ViewState initial;

    @BeforeAll
    static void read() {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(
                FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL), FixtureViewer.MANAGEMENT)) {
            vocabulary = snapshots.current().vocabulary();
            initial = ViewState.initial(vocabulary, Language.CA);
        }
    }

    @Test
    void emptyAddressShowsTheCityTheLastTwelveMonthsAndCatalan() {
        ViewState state = read(Map.of()).state();

        assertThat(state.unit()).isEqualTo(UnitKey.CITY);
        assertThat(state.period().inUrl()).isEqualTo("2025-01..2025-12");
        assertThat(state.language()).isEqualTo(Language.CA);
        assertThat(state.query(initial)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ViewState state = new ViewState(
                new UnitKey(Level.DISTRICT, "02"),
                Period.parse("2024-12..2025-11").orElseThrow(),
                Language.ES,
                Map.of("o", "value"));

        assertThat(state.query(initial)).isEqualTo("?l=es&o=value&p=2024-12..2025-11&t=d02");
        assertThat(read(Map.of("t", "d02", "p", "2024-12..2025-11", "l", "es", "o", "value")))
                .isEqualTo(new ViewState.Reading(state, java.util.List.of()));
    }

    @Test
    void unknownValuesFallBackAndAreTold() {
        ViewState.Reading reading = read(Map.of("t", "d99", "p", "1999", "l", "fr"));

        assertThat(reading.state()).isEqualTo(initial);
        assertThat(reading.unknown())
                .containsExactly(
                        new ViewState.Unknown("t", "d99"),
                        new ViewState.Unknown("p", "1999"),
                        new ViewState.Unknown("l", "fr"));
    }

    @Test
    void catalanIsWrittenWhereTheWindowBeganInAnotherLanguage() {
        ViewState begun = ViewState.initial(vocabulary, Language.ES);

        assertThat(initial.query(begun)).isEqualTo("?l=ca");
    }

    @Test
    void choicesOfOnePageDoNotFollowToAnother() {
        assertThat(initial.with("o", "value").elsewhere()).isEqualTo(initial);
    }

    private static ViewState.Reading read(Map<String, String> query) {
        return ViewState.read(query, vocabulary, initial);
    }
}
