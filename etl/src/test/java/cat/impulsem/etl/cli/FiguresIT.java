package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of the demo city, from the store and from the published snapshot. */
class FiguresIT {
    private final DemoStore demo = DemoStore.published();

    @Test
    void participationTableOfTheStrategyComesOut() {
        Result fromStore = demo.run("values", "--table", "participation", "--language", "en");
        Result fromSnapshot = demo.run("export", "--table", "participation", "--language", "en");
        for (Result result : List.of(fromStore, fromSnapshot)) {
            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(records(result))
                    .extracting(row -> row.getField("data_kind"))
                    .containsOnly("simulated");
            List<NamedCsvRecord> totals = records(result).stream()
                    .filter(row -> field(row, "row", "row_code").equals("TOTAL"))
                    .toList();
            assertThat(totals.stream().map(row -> row.getField("value"))).containsExactly("34", "", "1373", "780");
            assertThat(totals.get(1).getField("state")).isEqualTo("not_available");
            assertThat(totals.get(1).getField("reason")).isEqualTo("participants_overlap");
            assertThat(totals.get(1).getField("reason_text")).isNotEmpty();
        }
    }

    private static String field(NamedCsvRecord row, String... names) {
        for (String name : names) {
            if (row.findField(name).isPresent()) {
                return row.getField(name);
            }
        }
        throw new AssertionError("none of " + List.of(names) + " in " + row);
    }

    // Those that came first; the whole catalogue is compared on the small city of EnginesAgreeTest.
    private static final String TWELVE = "L1.A,L1.B,L1.1a,L1.3a,L2.A,L2.1a,L3.1a,L3.2a,L4.2b,L4.4b,C.A,C.H";

    @Test
    void namesKeepTheirAccentsInAnyShell() {
        Result result = demo.run("export", "--indicator", "L1.A", "--level", "district", "--unit", "03");
        assertThat(result.out()).contains("Sants-Montjuïc");
    }

    @Test
    void bothEnginesGiveTheSameFigures() {
        Result one = values("district", "2024-04", "--indicator", TWELVE, "--engine", "duckdb");
        Result other = values("district", "2024-04", "--indicator", TWELVE, "--engine", "spark");
        assertThat(one.exit()).as(one.err()).isZero();
        assertThat(other.exit()).as(other.err()).isZero();
        List<NamedCsvRecord> expected = records(one);
        List<NamedCsvRecord> found = records(other);
        assertThat(expected.stream().map(row -> row.getField("indicator")).distinct())
                .containsExactly(TWELVE.split(","));
        assertThat(expected).hasSize(12 * 10);
        assertThat(one.err()).startsWith("Simulated data\n");
        assertThat(expected).extracting(row -> row.getField("data_kind")).containsOnly("simulated");
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertSame(found.get(i), expected.get(i));
        }
    }

    private static void assertSame(NamedCsvRecord found, NamedCsvRecord expected) {
        for (String name : List.of("indicator", "unit", "period", "state", "reason")) {
            assertThat(found.getField(name)).as("%s", expected).isEqualTo(expected.getField(name));
        }
        for (String name : List.of("num", "den", "value")) {
            assertSameNumber(found.getField(name), expected.getField(name));
        }
    }

    private static void assertSameNumber(String found, String expected) {
        assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
        if (!expected.isEmpty()) {
            double number = Double.parseDouble(expected);
            assertThat(Double.parseDouble(found)).isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
        }
    }

    @Test
    void whatIsExportedIsWhatTheStoreHolds() {
        Result export = demo.run(
                "export",
                "--indicator",
                "L1.A",
                "--level",
                "city,district",
                "--grain",
                "month",
                "--period",
                "2024-04..2024-05");
        assertThat(export.exit()).as(export.err()).isZero();
        Map<String, NamedCsvRecord> inStore = new HashMap<>();
        for (String level : List.of("city", "district")) {
            for (String month : List.of("2024-04", "2024-05")) {
                records(values(level, month, "--indicator", "L1.A"))
                        .forEach(row -> inStore.put(row.getField("unit") + " " + month, row));
            }
        }
        List<NamedCsvRecord> exported = records(export);
        assertThat(exported).hasSize(22).hasSameSizeAs(inStore.values()).allMatch(row -> row.getField("data_kind")
                .equals("simulated"));
        for (NamedCsvRecord row : exported) {
            NamedCsvRecord known = inStore.get(row.getField("unit_code") + " "
                    + row.getField("period_start").substring(0, 7));
            assertThat(known).as("%s", row).isNotNull();
            if (row.getField("state").equals("suppressed")) {
                assertThat(row.getField("level")).isEqualTo("district");
                assertThat(row.getField("value") + row.getField("numerator") + row.getField("denominator"))
                        .isEmpty();
            } else {
                assertThat(row.getField("state")).isEqualTo(known.getField("state"));
                assertSameNumber(row.getField("numerator"), known.getField("num"));
                assertSameNumber(row.getField("denominator"), known.getField("den"));
                assertSameNumber(row.getField("value"), known.getField("value"));
            }
        }
    }

    /** In spring 2024 the centres 24 and 25 were one, number 41, and 5 had not moved to 42 yet. */
    @Test
    void centresAsTheyWereAreThoseOfThatTime() {
        Result was = values(
                "centre",
                "2024-04..2024-06",
                "--indicator",
                "L1.A",
                "--baseline",
                "2023-04..2023-06",
                "--as",
                "was",
                "--engine",
                "duckdb",
                "--format",
                "csv");
        assertThat(was.exit()).as(was.err()).isZero();
        assertThat(was.lines().getFirst()).startsWith("indicator,unit,period,num,den,value,state");
        List<NamedCsvRecord> known = records(was).stream()
                .filter(row -> row.getField("state").equals("value"))
                .toList();
        assertThat(known).hasSize(39).allMatch(row -> row.getField("period").equals("2024-04..2024-06"));
        assertThat(known.stream().map(row -> row.getField("unit")))
                .contains("5", "41")
                .doesNotContain("24", "25", "42");
    }

    @Test
    void explainedFigureSaysThatItIsSimulatedAndNamesItsFiles() {
        Result explained = demo.run("explain", "L1.A", "--unit", "03", "--period", "2024-04");
        assertThat(explained.exit()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("Simulated data")
                .contains("Figure (unprotected)")
                .contains("agenda_entries_2024-04.csv", "availability: says how much of the time is recorded (L4.4b)")
                .contains("centre_districts: says which centres a unit is made of")
                .doesNotContain("agenda_entries_2024-03.csv", "agenda_entries_2023-04.csv");
    }

    @Test
    void explainedComparisonNamesTheFilesOfItsPeriodAndBaselineOnly() {
        Result explained = demo.run("explain", "L1.C", "--unit", "03", "--period", "2024-04");
        assertThat(explained.out())
                .contains("agenda_entries_2024-04.csv", "agenda_entries_2023-04.csv")
                .doesNotContain("agenda_entries_2024-03.csv", "agenda_entries_2023-05.csv");
        Result against = demo.run("explain", "L1.C", "--unit", "03", "--period", "2025-04", "--baseline", "2024-04");
        assertThat(against.out())
                .contains("agenda_entries_2025-04.csv", "agenda_entries_2024-04.csv")
                .doesNotContain("agenda_entries_2023-04.csv");
    }

    @Test
    void explainedIndexNamesTheFilesOfItsParts() {
        Result explained = demo.run("explain", "F2.A", "--unit", "city", "--period", "2024");
        assertThat(explained.exit()).as(explained.err()).isZero();
        assertThat(explained.out()).contains("targets: says what is to be reached", "read by its part L3.1a");
    }

    @Test
    void explainedReleaseNamesTheLoadAndTheFilesOfItsSnapshot() {
        String snapshot = new SnapshotStore(demo.store()).current().orElseThrow();
        Result explained = demo.run("explain", "L1.A", "--unit", "city", "--period", "2024-04", "--snapshot", snapshot);
        assertThat(explained.exit()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("Figure (released)", "of which snapshot " + snapshot + " was made", load())
                .contains("agenda_entries_2024-04.csv");
    }

    @Test
    void aPrintedFigureNamesItsLoadItsVersionAndTheDayOfKnowledge() {
        NamedCsvRecord row = records(values("city", "2024-04", "--indicator", "L3.1a", "--known", "2025-06-30"))
                .getFirst();
        assertThat(row.getField("load_id")).isEqualTo(load());
        assertThat(row.getField("known_on")).isEqualTo("2025-06-30");
        assertThat(row.getField("version")).isEqualTo("1");
        Result analysed = demo.run("values", "--level", "city", "--period", "2024", "--analysis", "B23");
        assertThat(records(analysed)).allSatisfy(one -> {
            assertThat(one.getField("load_id")).isEqualTo(load());
            assertThat(one.getField("version")).isEqualTo("1");
        });
    }

    private String load() {
        return LoadRecord.inForce(demo.store()).orElseThrow().loadId();
    }

    @Test
    void unknownIndicatorIsWrongUsageWithTheNearestName() {
        Result wrong = values("city", "2024-04", "--indicator", "L5.4");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("no indicator \"L5.4\"; did you mean \"L5.4a\"?");
    }

    /** Asked of the city its districts would all be the city, and every count zero. */
    @Test
    void breakdownByDistrictsIsAskedOfDistrictsOnly() {
        Result wrong = values("city", "2024", "--analysis", "B24.districts");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("divides by districts", "level district, not city");
        assertThat(wrong.out()).isEmpty();
    }

    private Result values(String level, String period, String... more) {
        List<Object> arguments = new ArrayList<>(List.of("values", "--level", level, "--period", period));
        arguments.addAll(List.of(more));
        return demo.run(arguments.toArray());
    }

    private static List<NamedCsvRecord> records(Result result) {
        return CsvReader.builder().ofNamedCsvRecord(result.out()).stream().toList();
    }
}
