package cat.impulsem.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
        assertThat(Span.parse(form).orElseThrow().periods(vocabulary.periods()))
                .hasSize(count)
                .extracting(Period::inUrl)
                .startsWith(first)
                .endsWith(last);
    }

    /** Four quarters of 2024, three of 2025, and the one year that has ended. */
    @ParameterizedTest
    @CsvSource({
        "latest, 2025-Q3, 2025-Q3",
        "last12, 2024-Q4, 2025-Q3",
        "last7, 2025-Q2, 2025-Q3",
        "quarters, 2024-Q1, 2025-Q3",
        "years, 2024, 2024",
        "latestyear, 2024, 2024",
        "2024-Q2, 2024-Q2, 2024-Q2",
        "2024-05/2025-06, 2024-Q3, 2025-Q2"
    })
    void whereThereAreNoMonthsTheShortestPeriodsComeOneByOne(String form, String first, String last) {
        List<Period> all = Stream.of(
                        "2025-Q3", "2025-Q2", "2025-Q1", "2024", "2024-Q4", "2024-Q3", "2024-Q2", "2024-Q1")
                .map(text -> Period.parse(text).orElseThrow())
                .toList();

        assertThat(Span.parse(form).orElseThrow().periods(all))
                .extracting(Period::inUrl)
                .startsWith(first)
                .endsWith(last);
        assertThat(Span.parse("months").orElseThrow().periods(all)).isEmpty();
        assertThat(Span.parse("last2").orElseThrow().periods(all)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "last", "last1000", "2025-05/2025-03", "2025-05/", "2025-13", "a/b"})
    void whatIsNoPeriodIsNotRead(String form) {
        assertThat(Span.parse(form)).isEmpty();
    }

    @Test
    void monthsThatAreNotPublishedGiveNothing() {
        assertThat(Span.parse("2031-01").orElseThrow().periods(vocabulary.periods()))
                .isEmpty();
        assertThat(Span.parse("last0").orElseThrow().periods(vocabulary.periods()))
                .isEmpty();
    }
}
