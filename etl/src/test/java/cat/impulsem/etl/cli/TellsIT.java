package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Ties.Tie;
import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.analysis.HiddenElsewhere;
import cat.impulsem.warehouse.analysis.WholeUnits;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever follows from others by arithmetic in the whole demo city says so, or is hidden with them anyway. */
class TellsIT {
    /** Series that follow from others and protect nobody, and why. */
    private static final Map<String, String> NO_SECRET =
            Map.of("F3.C BELOW", "full-time posts, which F3.A shows; who they are is not asked");

    private static final Map<Level, List<BreakdownTies.Tie>> TOLD = new EnumMap<>(Level.class);

    @Test
    void noHiddenFigureFollowsFromOthersThatDoNotSaySo() throws IOException {
        List<Tie> ties =
                Ties.of(record(DemoStore.published().store().releases())).found();

        assertThat(words(ties))
                .as("the search finds what is known to hold")
                .contains("L1.A ABOVE from [E1.3 BELOW]", "L4.4b BELOW from [L1.3a BELOW]");
        assertThat(words(undeclared(ties))).isEmpty();
    }

    /** Breakdowns are hidden where an indicator is that they may tell; here is what they do tell. */
    @ParameterizedTest
    @CsvSource({
        "CENTRE, L2.1a ABOVE from B24 persons ALL",
        "CENTRE, L1.1a ABOVE from R17.time minutes REP ALL",
        "DISTRICT, L1.A ABOVE from R17.role minutes ALL BUREAUCRACY"
    })
    void noBreakdownTellsAHiddenFigureUnlessItIsHiddenThereToo(Level level, String known) {
        List<BreakdownTies.Tie> found = TOLD.computeIfAbsent(level, TellsIT::told);

        assertThat(found.stream().map(BreakdownTies.Tie::toString))
                .as("the search finds what is known to hold")
                .contains(known);
        assertThat(found)
                .filteredOn(tie -> !HiddenElsewhere.isAbout(tie.told().indicator(), tie.analysis()))
                .isEmpty();
    }

    /** What breakdowns that are published of that level and none below it tell of indicators. */
    private static List<BreakdownTies.Tie> told(Level level) {
        List<Analysis> analyses = AnalysisCatalogue.load().all().stream()
                .filter(one -> WholeUnits.applyTo(one)
                        && one.release().levels().contains(level)
                        && (level == Level.CENTRE || !one.release().levels().contains(Level.CENTRE)))
                .toList();
        String ids = analyses.stream().map(Analysis::id).collect(Collectors.joining(","));
        BreakdownTies ties = new BreakdownTies();
        List<Series> series = ties.series(IndicatorCatalogue.load(), printed(level, "--indicator", "all")).stream()
                .filter(one -> one.isProtected() && !one.isPoor())
                .toList();
        List<Map<String, String>> rows = printed(level, "--analysis", ids);
        return analyses.stream()
                .flatMap(analysis -> ties.found(analysis, rows, series).stream())
                .toList();
    }

    private static List<Map<String, String>> printed(Level level, String what, String ids) {
        return Stream.of("2024", "2025")
                .map(year -> DemoStore.published().run("values", what, ids, "--level", level.key(), "--period", year))
                .flatMap(result -> CsvReader.builder().ofNamedCsvRecord(result.out()).stream())
                .map(NamedCsvRecord::getFieldsAsMap)
                .toList();
    }

    static List<Tie> undeclared(List<Tie> ties) {
        return ties.stream()
                .filter(tie -> !NO_SECRET.containsKey(tie.told().toString()) && !isDeclared(tie))
                .toList();
    }

    private static boolean isDeclared(Tie tie) {
        String told = tie.told().indicator().id();
        return tie.from().stream()
                .anyMatch(one -> one.indicator().release().tells().contains(told));
    }

    static Set<String> words(List<Tie> ties) {
        return ties.stream()
                .map(tie -> tie.told() + " from " + tie.from())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path record(Path releases) throws IOException {
        try (Stream<Path> records = Files.list(releases)) {
            return records.filter(file -> file.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
