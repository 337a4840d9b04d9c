package cat.impulsem.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.CsvFile;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those that the fixture of the analyses works out by hand. */
class AnalysisExtractTest {
    private static final int CATEGORY = 5;

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(
                root,
                "2026-01-15-a",
                FixtureCity.SMALL,
                "update analysis_codes set label_ca = '=Al centre' where analysis_id = 'R17.channel' and code = 'CENTRE'");
    }

    /** Seven channels with three figures each; what fewer than five persons came by is protected. */
    @Test
    void rowsTellCategoriesAndFiguresByCodeAndName() throws ExtractRefusal {
        List<List<String>> rows = rows(FixtureViewer.MANAGEMENT, "R17.channel", "c3", "none", "latest");

        assertThat(titles("R17.channel"))
                .containsExactly(
                        "Codi de l'anàlisi",
                        "Anàlisi",
                        "Codi del territori",
                        "Territori",
                        "Període",
                        "Canal (codi)",
                        "Canal",
                        "Codi de la mesura",
                        "Mesura",
                        "Valor",
                        "Unitat",
                        "Versió de la definició",
                        "Estat",
                        "Versió de les dades");
        assertThat(rows).hasSize(21);
        assertThat(rows.getFirst().subList(0, 3)).containsExactly("R17.channel", "Atencions per canal", "c3");
        assertThat(rows.stream().map(row -> String.join(" | ", row.subList(4, 12))))
                .contains(
                        "2025 | CENTRE | =Al centre | attentions | Atencions | .. | nombre | 1",
                        "2025 | VIDEO | Per videotrucada | persons | Persones | 2 | persones | 1",
                        "2025 | VIDEO | Per videotrucada | share | Part de les atencions | 16,7 | % | 1",
                        "2025 | ALL | Tots els canals | attentions | Atencions | 12 | nombre | 1");
        assertThat(rows.getFirst().get(12)).startsWith("Protegit: no es pot mostrar");
        assertThat(rows.stream().map(row -> row.get(CATEGORY)).distinct())
                .containsExactly("CENTRE", "HOME", "PHONE", "VIDEO", "EMAIL", "TERRITORY", "ALL");
    }

    /** Of the two quarters that there are, the older first: two open services in design, then none. */
    @Test
    void bothDimensionsStandInEachRow() throws ExtractRefusal {
        assertThat(rows(FixtureViewer.MANAGEMENT, "B8.stock", "city", "none", "last12").stream()
                        .filter(row -> row.get(CATEGORY).equals("PHASE_2")
                                && row.get(CATEGORY + 2).equals("OBERT"))
                        .map(row -> String.join(" | ", row.subList(4, 12))))
                .containsExactly(
                        "2025-Q3 | PHASE_2 | Disseny: plantem llavors | OBERT | Serveis oberts | actions | Accions | 2",
                        "2025-Q4 | PHASE_2 | Disseny: plantem llavors | OBERT | Serveis oberts | actions | Accions | 0");
    }

    @Test
    void territoryWithoutRowsSaysWhyOnceForEachFigure() throws ExtractRefusal {
        assertThat(rows(FixtureViewer.MANAGEMENT, "C.E.centres", "c4", "none", "latest"))
                .extracting(row -> row.get(CATEGORY) + "|" + row.get(CATEGORY + 2) + "|" + row.get(9))
                .containsExactly("|status|–", "|sustained|–", "|regressed|–");
        assertThat(rows(FixtureViewer.MANAGEMENT, "C.J.elements", "c1", "none", "latest"))
                .extracting(row -> row.getLast() + " " + row.get(row.size() - 2))
                .containsOnly("2026-01-15-a aquí no escau");
    }

    /** PLA05 runs from February 2023 to October 2025. */
    @Test
    void monthIsNoAmount() throws ExtractRefusal {
        assertThat(rows(FixtureViewer.MANAGEMENT, "F1.A.calendar", "city", "none", "latest").stream()
                        .filter(row -> row.get(CATEGORY).equals("PLA05"))
                        .map(row -> String.join(" | ", row.subList(9, 13))))
                .contains(
                        "starts | Primer mes | 202302 | any i mes (aaaamm)",
                        "ends | Últim mes | 202510 | any i mes (aaaamm)");
    }

    @Test
    void breakdownHoldsOnlyWhatTheGrantGives() throws ExtractRefusal {
        FixtureViewer lead = FixtureViewer.of("district_lead:d01:open+workers+persons:city");

        assertThat(rows(lead, "B8.stock", "city", "centres", "latest"))
                .extracting(row -> row.get(2))
                .containsOnly("city", "c1", "c2");
    }

    @ParameterizedTest
    @CsvSource({
        "R17.channel, d01, latest, 403",
        "B8.stock, d02, latest, 403",
        "B8.stock, 'd01,c3', latest, 403",
        "B8.stock, d99, latest, 404",
        "B8.nothing, d01, latest, 404",
        "L1.A, d01, latest, 404",
        "B8.stock, d01, months, 404",
        "B8.stock, d01, 2025-10, 404",
        "B8.stock, d01, soon, 400",
        "'', d01, latest, 400"
    })
    void whatIsNotTheirsOrNotThereRefusesTheWholeFile(String analysis, String units, String period, int status) {
        FixtureViewer lead = FixtureViewer.of("district_lead:d01:open+workers:city");

        assertThatThrownBy(() -> rows(lead, analysis, units, "none", period))
                .isInstanceOfSatisfying(ExtractRefusal.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(status));
    }

    @Test
    void fileIsOfIndicatorsOrOfAnAnalysisNotOfBoth() {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);

            assertThatThrownBy(() -> ExtractRequest.read(
                            Map.of("analysis", "B8.stock", "indicator", "L1.A", "units", "city"), screen))
                    .isInstanceOfSatisfying(ExtractRefusal.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(400));
        }
    }

    /** Without a period the latest of the shortest ones is meant: the fourth quarter. */
    @Test
    void addressIsReadBackAsTheSameExtract() throws ExtractRefusal {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);
            Extract extract = ExtractRequest.read(Map.of("analysis", "B8.stock", "units", "d01,c3"), screen);
            String address = extract.address(Format.XLSX, Language.EN, screen.vocabulary());

            assertThat(address)
                    .isEqualTo(
                            "data/extract?analysis=B8.stock&units=d01,c3&breakdown=none&period=latest&format=xlsx&l=en");
            Map<String, String> parameters = Arrays.stream(address.split("\\?")[1].split("&"))
                    .collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> pair.split("=")[1]));
            assertThat(ExtractRequest.read(parameters, screen)).isEqualTo(extract);
            assertThat(ExtractName.of(screen, extract))
                    .isEqualTo("extract_B8.stock_d01-c3_latest_2025-10_2025-12_2026-01-15-a_dades-simulades");
        }
    }

    /** What the sentence above the preview counts is what the file holds, of every analysis and for everybody. */
    @Test
    void rowsAreCountedWithoutReadingThem() throws ExtractRefusal {
        for (FixtureViewer viewer :
                List.of(FixtureViewer.MANAGEMENT, FixtureViewer.of("district_lead:d01:open+workers+persons:city"))) {
            try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, viewer)) {
                Screen screen = Screens.withoutPage(snapshots, Language.CA);
                for (Analysis analysis : screen.vocabulary().analyses()) {
                    Extract extract = extract(screen, analysis.id(), "city,c1", "centres", "last36");
                    assertThat(extract.rows(screen))
                            .as(analysis.id())
                            .isEqualTo(new ExtractTable(screen, extract).rows().count())
                            .isPositive();
                    assertThat(new ExtractTable(screen, extract).columns())
                            .as(analysis.id())
                            .extracting(Column::title)
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void categoryThatBeginsLikeAFormulaIsHarmlessInTheFile() throws ExtractRefusal, IOException {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);
            ExtractTable table = new ExtractTable(screen, extract(screen, "R17.channel", "c1", "none", "latest"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvFile.FOR_SPREADSHEETS.write(table.columns(), table.rows().iterator(), out);

            assertThat(out.toString(StandardCharsets.UTF_8))
                    .startsWith("\ufeff")
                    .contains(";CENTRE;'=Al centre;");
        }
    }

    @Test
    void parquetHasNamesForProgramsAndNothingWhereTheScreenHasASign() throws Exception {
        Path file = root.resolve("analysis.parquet");
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT);
                var out = Files.newOutputStream(file)) {
            Screen screen = Screens.withoutPage(snapshots, Language.EN);
            new ExtractTable(screen, extract(screen, "R17.channel", "c3", "none", "2025")).writeParquet(out);
        }
        assertThat(ExtractTest.query("select analysis_id, channel_code, channel_name, figure_code, \"value\", measure"
                        + " from '" + file + "' where channel_code in ('VIDEO', 'PHONE') and figure_code != 'persons'"))
                .containsExactly(
                        "[R17.channel, PHONE, By telephone, attentions, null, number]",
                        "[R17.channel, PHONE, By telephone, share, null, %]",
                        "[R17.channel, VIDEO, By video call, attentions, 2.0, number]",
                        "[R17.channel, VIDEO, By video call, share, 16.7, %]");
    }

    private static List<String> titles(String analysis) throws ExtractRefusal {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = Screens.withoutPage(snapshots, Language.CA);
            return new ExtractTable(screen, extract(screen, analysis, "city", "none", "latest"))
                    .columns().stream().map(Column::title).toList();
        }
    }

    private static List<List<String>> rows(
            FixtureViewer viewer, String analysis, String units, String breakdown, String period)
            throws ExtractRefusal {
        return Extracted.rows(store, viewer, Extracted.query("analysis", analysis, units, breakdown, period));
    }

    private static Extract extract(Screen screen, String analysis, String units, String breakdown, String period)
            throws ExtractRefusal {
        return ExtractRequest.read(Extracted.query("analysis", analysis, units, breakdown, period), screen);
    }
}
