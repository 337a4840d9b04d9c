package cat.impulsem.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small city has 26 months, November 2023 to December 2025. */
class SpanTest {
    @TempDir
    static Path root;

    private static Vocabulary vocabulary;

    @BeforeAll
    static void read() {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(
                FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL), FixtureViewer.MANAGEMENT)) {
            vocabulary = snapshots.current().vocabulary();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "latest, 1, 2025-12, 2025-12",
        "latest12, 1, 2025-01..2025-12, 2025-01..2025-12",
        "latestyear, 1, 2025, 2025",
        "last12, 12, 2025-01, 2025-12",
        "last3, 3, 2025-10, 2025-12",
        "last36, 26, 2023-11, 2025-12",
        "months, 26, 2023-11, 2025-12",
        "years, 2, 2024, 2025",
        "2024, 1, 2024, 2024",
        "2025-03, 1, 2025-03, 2025-03",
        "2024-12..2025-11, 1, 2024-12..2025-11, 2024-12..2025-11",
        "2025-03/2025-05, 3, 2025-03, 2025-05"
    })
    void everyFormGivesItsPeriodsOldestFirst(String form, int count, String first, String last) {
        assertThat(Span.parse(form).orElseThrow().periods(vocabulary))
                .hasSize(count)
                .extracting(Period::inUrl)
                .startsWith(first)
                .endsWith(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "last", "last1000", "2025-05/2025-03", "2025-05/", "2025-13", "a/b"})
    void whatIsNoPeriodIsNotRead(String form) {
        assertThat(Span.parse(form)).isEmpty();
    }

    @Test
    void monthsThatAreNotPublishedGiveNothing() {
        assertThat(Span.parse("2031-01").orElseThrow().periods(vocabulary)).isEmpty();
        assertThat(Span.parse("last0").orElseThrow().periods(vocabulary)).isEmpty();
    }
}
