package cat.impulsem.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.CsvFile;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractTest {
    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(
                root,
                "2026-01-15-a",
                FixtureCity.SMALL,
                "insert into intervals values ('L1.A', 'is', 'centre', '2', 'rolling12', '2025-01-01', 22.1, 23.8,"
                        + " 'wilson');update units set unit_name = '=CSS Fórmula' where unit_code = '1' and level ="
                        + " 'centre'");
    }

    /** Centre 2: 12 x (200 + 10) + (14 + ... + 25 = 234) = 2754 of 12 x 1000; centre 1 delivered three quarters. */
    @Test
    void rowsHoldFigureIntervalVersionAndState() throws ExtractRefusal {
        List<List<String>> rows = rows(FixtureViewer.MANAGEMENT, "L1.A", "d01", "centres", "latest12");

        assertThat(rows).extracting(row -> row.get(2)).containsExactly("d01", "c1", "c2");
        assertThat(rows.get(2))
                .containsExactly(
                        "L1.A",
                        "Quota de temps burocràtic",
                        "c2",
                        "CSS Raval Sud",
                        "2025-01..2025-12",
                        "2.754",
                        "12.000",
                        "23,0",
                        "22,1",
                        "23,8",
                        "%",
                        "1",
                        "valor",
                        "2026-01-15-a");
        assertThat(rows.get(1).get(12)).isEqualTo("incomplet, part lliurada: 75\u00a0%");
    }

    /** Centre 1, indicator 1: 110 + month; the last three months are 23, 24 and 25. */
    @Test
    void lastMonthsStandOldestFirst() throws ExtractRefusal {
        assertThat(rows(FixtureViewer.MANAGEMENT, "L1.A", "c1", "none", "last3"))
                .extracting(row -> row.get(4) + " " + row.get(5))
                .containsExactly("2025-10 133", "2025-11 134", "2025-12 135");
    }

    @Test
    void protectedFigureStaysASign() throws ExtractRefusal {
        List<String> row =
                rows(FixtureViewer.MANAGEMENT, "C.H", "c3", "none", "latest12").getFirst();

        assertThat(row.subList(5, 8)).containsExactly("..", "..", "..");
        assertThat(row.get(12)).isEqualTo("Protegit: menys de 5 casos");
    }

    @Test
    void breakdownHoldsOnlyWhatTheGrantGives() throws ExtractRefusal {
        FixtureViewer lead = FixtureViewer.of("district_lead:d01:open+workers+persons:city");

        assertThat(rows(lead, "L1.A", "city", "centres", "latest"))
                .extracting(row -> row.get(2))
                .containsExactly("city", "c1", "c2");
    }

    @ParameterizedTest
    @CsvSource({
        "L1.A, d02, latest, 403",
        "L1.A, 'd01,c3', latest, 403",
        "L2.1a, d01, latest, 403",
        "L1.A, d99, latest, 404",
        "L1.A, nonsense, latest, 404",
        "NONE, d01, latest, 404",
        "L1.A, d01, 2031, 404",
        "L1.A, d01, soon, 400",
        "L1.A, '', latest, 400",
        "'', d01, latest, 400"
    })
    void whatIsNotTheirsOrNotThereRefusesTheWholeFile(String indicator, String units, String period, int status) {
        FixtureViewer lead = FixtureViewer.of("district_lead:d01:open+workers:city");

        assertThatThrownBy(() -> rows(lead, indicator, units, "none", period))
                .isInstanceOfSatisfying(ExtractRefusal.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(status));
    }

    @Test
    void addressIsReadBackAsTheSameExtract() throws ExtractRefusal {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);
            Extract extract = extract(screen, "L1.A,C.H", "d01,c3", "centres", "2025-03/2025-05");
            String address = extract.address(Format.CSV_EXCEL, Language.CA, screen.vocabulary());

            assertThat(address)
                    .isEqualTo("data/extract?indicator=L1.A,C.H&units=d01,c3&breakdown=centres"
                            + "&period=2025-03/2025-05&format=csv-excel&l=ca");
            Map<String, String> parameters = Arrays.stream(address.split("\\?")[1].split("&"))
                    .collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> pair.split("=")[1]));
            assertThat(ExtractRequest.read(parameters, screen)).isEqualTo(extract);
        }
    }

    @Test
    void nameThatBeginsLikeAFormulaIsHarmlessInTheFile() throws ExtractRefusal, IOException {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);
            ExtractTable table = new ExtractTable(screen, extract(screen, "L1.A", "c1", "none", "latest"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvFile.FOR_SPREADSHEETS.write(table.columns(), table.rows().iterator(), out);

            assertThat(out.toString(StandardCharsets.UTF_8))
                    .startsWith("\ufeff")
                    .contains(";'=CSS Fórmula;");
        }
    }

    @Test
    void parquetHasTheNumbersOfTheScreenAndNothingWhereItHasASign() throws ExtractRefusal, IOException, SQLException {
        Path file = root.resolve("extract.parquet");
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT);
                var out = Files.newOutputStream(file)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);
            ExtractTable table = new ExtractTable(screen, extract(screen, "L1.A,C.H", "c2,c3", "none", "latest12"));
            table.writeParquet(out);
        }
        assertThat(query("select indicator_id, unit_code, numerator, \"value\", lower_95, state from '" + file + "'"))
                .containsExactly(
                        "[L1.A, c2, 2754.0, 23.0, 22.1, valor]",
                        "[L1.A, c3, 3954.0, 33.0, null, valor]",
                        "[C.H, c2, 4074.0, 4074.0, null, valor]",
                        "[C.H, c3, null, null, null, Protegit: menys de 5 casos]");
    }

    @ParameterizedTest
    @CsvSource({
        "L1.A, c1, none, latest12, extract_L1.A_c1_latest12_2025-01_2025-12_2026-01-15-a_dades-simulades",
        "all, city, centres, last2, extract_all_city-centres_last2_2025-11_2025-12_2026-01-15-a_dades-simulades",
        "'L1.A,C.A', 'd01,c3', none, 2025-01..2025-12,"
                + " extract_L1.A-C.A_d01-c3_2025-01_2025-12_2026-01-15-a_dades-simulades",
        "L1.A, c1, none, 2025-01/2025-12, extract_L1.A_c1_2025-01-to-2025-12_2026-01-15-a_dades-simulades"
    })
    void nameSaysWhatWhereWhenAndWhichSnapshot(
            String indicators, String units, String breakdown, String period, String name) throws ExtractRefusal {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);

            assertThat(ExtractName.of(screen, extract(screen, indicators, units, breakdown, period)))
                    .isEqualTo(name);
        }
    }

    @Test
    void longListsOfTheSameLengthHaveDifferentNames() throws ExtractRefusal {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);
            String first = ExtractName.of(screen, extract(screen, "L1.A", "c1,c2,c3,c4,d01", "none", "latest"));
            String second = ExtractName.of(screen, extract(screen, "L1.A", "c1,c2,c3,c4,d02", "none", "latest"));

            assertThat(first).startsWith("extract_L1.A_5-units-").isNotEqualTo(second);
        }
    }

    private static List<List<String>> rows(
            FixtureViewer viewer, String indicators, String units, String breakdown, String period)
            throws ExtractRefusal {
        return Extracted.rows(store, viewer, Extracted.query("indicator", indicators, units, breakdown, period));
    }

    private static Extract extract(Screen screen, String indicators, String units, String breakdown, String period)
            throws ExtractRefusal {
        return ExtractRequest.read(Extracted.query("indicator", indicators, units, breakdown, period), screen);
    }

    static List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getObject(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
