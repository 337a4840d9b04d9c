package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.etl.intake.SharedData;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.Values;
import cat.impulsem.warehouse.engine.ValuesRequest;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.store.TableCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real published files, and appointments in the shape of Hèstia, validated and loaded by the commands as any other delivery
 * is. Police cases and appointments abroad stand in for registers whose totals are known.
 */
class RealDeliveriesIT {
    private static final String STATISTICS = "neighbourhood_statistics";
    private static final String CASES = """
            tables:
              - table: case_files
                files: ["*accidents*.csv"]
                columns:
                  case_file_id: {from: Numero_expedient}
                  centre_id: {from: Codi_districte}
                  intensity: {constant: LOW}
                  opened_date: {from: [Dia_mes, Mes_any, NK_Any], transform: join, with: /}
            """;
    private static final String ABROAD = """
            tables:
              - table: published_figures
                files: ["GP_APPT*.xlsx"]
                sheets: ["Table 2a"]
                preamble: 12
                keep: [{column: Total Count of Appointments, not_in: [""]}]
                columns:
                  scope: {constant: DAY}
                  measure: {constant: APPOINTMENTS}
                  period: {from: Appointment_Date}
                  published_text: {from: Total Count of Appointments}
                  value: {from: Total Count of Appointments}
                  unit: {constant: appointments}
                  source: {constant: NHS Digital}
              - table: published_figures
                files: ["GP_APPT*.xlsx"]
                sheets: ["Table 3a"]
                preamble: 12
                keep: [{column: Type, in: [National, Region, STP, CCG]}]
                columns:
                  scope: {from: Type}
                  measure: {from: NHS Area Code}
                  period: {constant: 2021-04}
                  published_text: {from: Total}
                  value: {from: Total}
                  unit: {constant: appointments}
                  source: {constant: NHS Digital}
            """;
    private static final String ACTIVITIES = """
            activity_code,activity_name,family,is_bureaucratic,is_intervention
            INTERVIEW,Entrevista,IND,no,sí
            MANAGEMENT,Gestió,ADM,sí,no
            DOCUMENTATION,Documentació,REG,sí,no
            COORDINATION_MEETING,Reunió de coordinació,NET,no,no
            """;
    // held by two; held; cancelled; overlaps the first; unknown kind; unknown centre; held elsewhere
    private static final String APPOINTMENTS = """
            Id cita;Data;Hora;Durada;Estat;Tipus;Lloc;Professionals;Centre;Data registre
            1;15/01/2024;9:00;60;Realitzada;Entrevista;Domicili;"P1; P2";17;16/01/2024
            2;15/01/2024;10:00;30;Feta;Gestió;Telèfon;P1;17;16/01/2024
            3;15/01/2024;11:00;30;No acut;Entrevista;Domicili;P1;17;16/01/2024
            4;15/01/2024;9:30;60;Realitzada;Entrevista;-;P1;17;16/01/2024
            5;16/01/2024;9:00;60;Realitzada;Entrevist;Domicili;P1;17;16/01/2024
            6;16/01/2024;9:00;60;Realitzada;Documentació;Domicili;P3;99;16/01/2024
            7;16/01/2024;12:00;45;Realitzada;Reunió de coordinació;Ens local;P3;17;16/01/2024
            """;

    @TempDir
    static Path folder;

    private static StoreLayout store;
    private static DuckDbEngine duckDb;
    private static Result validated;
    private static Result loaded;
    private static LoadRecord load;

    @BeforeAll
    static void load() throws IOException {
        duckDb = DuckDbEngine.open();
        store = new StoreLayout(folder.resolve("store"));
        List<Path> deliveries = List.of(
                copies("geography", "barcelona-geography.yml", "geo", "barris-codis"),
                copies("population", "barcelona-population.yml", "portaldades", "poblacio"),
                copies("unemployment", "barcelona-unemployment.yml", "portaldades", "paro"),
                copies("ageing", "barcelona-ageing.yml", "portaldades", "envejecimiento"),
                copies("income", "barcelona-income.yml", "renda-rfd", "20"),
                copies("rents", "barcelona-rents.yml", "lloguer", "20"),
                copies("centres", "barcelona-centres.yml", "css", "css-list"),
                copies("published", "imss-published.yml", "imss-xifres-publicades", "xifres"),
                own("cases", CASES, "expedients-accidents", "2020"),
                own("abroad", ABROAD, "nhs-gp-appointments", "GP_APPT"),
                appointments());
        List<Path> few = deliveries.stream()
                .filter(one -> Set.of("geography", "population", "cases")
                        .contains(one.getFileName().toString()))
                .toList();
        validated = run("validate", few, "--report", folder.resolve("report"), "--language", "en");
        loaded = run("load", deliveries);
        load = LoadRecord.inForce(store).orElseThrow(() -> new AssertionError(loaded.err()));
    }

    @AfterAll
    static void close() {
        duckDb.close();
    }

    private static Result run(String command, List<Path> deliveries, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(deliveries);
        arguments.addAll(List.of("--store", store.root(), "--key-file", folder.resolve("key")));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray());
    }

    private static Path own(String name, String mapping, String from, String start) throws IOException {
        Path delivery = copies(name, "own.yml", from, start);
        Files.writeString(delivery.resolve("own.yml"), mapping);
        return delivery;
    }

    private static Path appointments() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("hestia"));
        Files.writeString(delivery.resolve("delivery.yml"), "source: hestia\nmapping: hestia.yml\nperiod: 2024-01\n");
        Files.writeString(delivery.resolve("activities.csv"), ACTIVITIES);
        Files.writeString(delivery.resolve("cites_2024-01.csv"), APPOINTMENTS);
        return delivery;
    }

    /** A delivery of the files of a folder whose names begin like that. */
    private static Path copies(String name, String mapping, String from, String start) throws IOException {
        Path delivery = Files.createDirectories(folder.resolve(name));
        Files.writeString(delivery.resolve("delivery.yml"), "source: " + name + "\nmapping: " + mapping + "\n");
        try (Stream<Path> files = Files.list(SharedData.folder(from))) {
            for (Path file : files.toList()) {
                String own = file.getFileName().toString();
                if (own.startsWith(start) && (own.endsWith(".csv") || own.endsWith(".xlsx"))) {
                    Files.copy(file, delivery.resolve(own));
                }
            }
        }
        return delivery;
    }

    /** Of the ten districts 63 rows are repeated; of 7,595 accident rows 6,261 are cases; of residents all are right. */
    @Test
    void validatingCountsRowsAndCases() throws IOException {
        assertThat(validated.exit()).as(validated.err()).isEqualTo(ExitCode.REFUSED_DATA);
        assertThat(validated.out())
                .containsPattern("barris-codis.csv +73 +10 +63 ")
                .containsPattern("barris-codis.csv +73 +73 +0")
                .containsPattern("poblacio.csv +11508 +11508 +0")
                .containsPattern("2020_accidents_causa_conductor_gu_bcn_.csv +7595 +6261 +1334 ")
                .containsPattern("\\n\\w+ +19249 +17852 +1397 ");
        assertThat(Files.readString(folder.resolve("report/report.html"))).contains("barris-codis.csv");
        assertThat(loaded.exit()).as(loaded.err()).isZero();
    }

    @Test
    void everyRowReadIsAFactOrInQuarantine() {
        // 84 areas at 137, 85 at 253 and 84 at 29 dates; 738 rows of two figures; 3,358 rents; 'No consta' left out
        long statistics = 84 * 137 + 85 * 253 + 84 * 29 + 2 * 738 + 3_358;
        assertThat(load.tables())
                .containsEntry(STATISTICS, new TableCount(statistics + 1, statistics, 1, Map.of("left_out", 1L)))
                .containsEntry("centres", new TableCount(35, 35, 0, Map.of()))
                .containsEntry("centre_districts", new TableCount(35, 35, 0, Map.of()))
                .containsEntry("neighbourhoods", new TableCount(73, 73, 0, Map.of()))
                .containsEntry("districts", new TableCount(73, 10, 63, Map.of("duplicate", 63L)));
        load.tables().forEach((table, count) -> {
            assertThat(count.facts() + count.quarantine()).as(table).isEqualTo(count.read());
            assertThat(number("select count(*) from " + facts(table))).isEqualTo(count.facts());
        });
    }

    @Test
    void neighbourhoodsAddUpToTheCity() {
        for (String level : List.of("NEIGHBOURHOOD", "DISTRICT", "CITY")) {
            assertThat(sum("POPULATION", level, "2016-01-01")).isEqualTo(1_610_427);
            assertThat(sum("POPULATION", level, "2025-10-01")).isEqualTo(1_739_455);
        }
        assertThat(number("select count(distinct area_code) from " + facts(STATISTICS)
                        + " where area_level = 'NEIGHBOURHOOD' and measure = 'POPULATION'"))
                .isEqualTo(73);
    }

    @Test
    void santAndreuIsADistrictAndANeighbourhood() {
        assertThat(figure("POPULATION", "DISTRICT", "09", "2025-10-01")).containsExactly(158_571.0);
        assertThat(figure("POPULATION", "NEIGHBOURHOOD", "60", "2025-10-01")).containsExactly(59_316.0);
    }

    @Test
    void unemploymentIsAsPublished() {
        assertThat(figure("UNEMPLOYED", "CITY", "00", "2017-01-31")).containsExactly(79_302.0);
        assertThat(figure("UNEMPLOYED", "CITY", "00", "2013-01-31")).containsExactly(114_443.0);
        assertThat(sum("UNEMPLOYED", "DISTRICT", "2013-01-31")).isEqualTo(114_439);
        assertThat(figure("UNEMPLOYED", "DISTRICT", "09", "2017-01-31")).containsExactly(7_933.0);
        assertThat(figure("UNEMPLOYED", "NEIGHBOURHOOD", "60", "2017-01-31")).containsExactly(3_029.5);
        assertThat(figure("UNEMPLOYED", "UNKNOWN", "99", "2026-01-31")).containsExactly(21.0);
    }

    @Test
    void incomeAndResidentsOfTwoSourcesStandSideBySide() {
        assertThat(figure("INCOME_INDEX", "NEIGHBOURHOOD", "21", "2016-01-01")).containsExactly(242.4);
        assertThat(figure("INCOME_INDEX", "NEIGHBOURHOOD", "60", "2016-01-01")).containsExactly(77.0);
        assertThat(figure("POPULATION", "NEIGHBOURHOOD", "60", "2016-01-01")).containsExactly(56_695.0, 56_695.0);
        assertThat(number("select count(*) from " + facts(STATISTICS)
                        + " where measure = 'INCOME_INDEX' and area_level = 'NEIGHBOURHOOD'"))
                .isEqualTo(10 * 73);
    }

    @Test
    void rentsAreThereByQuarter() {
        assertThat(figure("RENT_MONTH", "NEIGHBOURHOOD", "01", "2014-01-01")).containsExactly(589.55);
        assertThat(figure("RENT_MONTH", "NEIGHBOURHOOD", "60", "2018-04-01")).containsExactly(752.66);
        assertThat(figure("RENT_M2", "NEIGHBOURHOOD", "60", "2018-04-01")).containsExactly(11.64);
        assertThat(figure("RENT_MONTH", "NEIGHBOURHOOD", "01", "2022-01-01")).containsExactly(917.0);
    }

    @Test
    void bothPublishedWaitsOfTwoThousandSeventeenAreThere() {
        assertThat(column("select value from " + facts("published_figures")
                        + " where measure = 'espera_primera_atencio' and period = '2017' order by value"))
                .containsExactly(23.7, 25.0);
    }

    @Test
    void thirtyFiveCentresHaveTheirDistricts() {
        assertThat(column("select n.district_code = d.district_code from " + facts("centres") + " c join "
                        + facts("neighbourhoods") + " n using (neighbourhood_code) join "
                        + facts("centre_districts") + " d using (centre_id)"))
                .hasSize(35)
                .containsOnly(true);
    }

    @Test
    void appointmentIsAnEntryOfEachProfessionalOrHasAReason() {
        assertThat(column("select entry_id || ' ' || centre_id || ' ' || start_minute || '-' || end_minute || ' '"
                        + " || activity_code || ' ' || place_code from " + facts("agenda_entries")
                        + " order by entry_id"))
                .containsExactly(
                        "1-1 17 540-600 INTERVIEW HOME",
                        "1-2 17 540-600 INTERVIEW HOME",
                        "2-1 17 600-630 MANAGEMENT CENTRE",
                        "7-1 17 720-765 COORDINATION_MEETING TERRITORY");
        assertThat(column(
                        "select _row || ' ' || array_to_string(list_transform(_reasons, lambda one: one.rule), ' ') from "
                                + parquet("quarantine", "agenda_entries") + " order by _row"))
                .containsExactly("4 left_out", "5 overlap", "6 mapping reference", "7 reference");
        assertThat(column("select distinct length(professional_id) from " + facts("agenda_entries")))
                .containsExactly(32L);
    }

    @Test
    void groupAndCommunityWorkWithoutACodeIsMissingNotZero() {
        ValueRow bureaucracy = centreSeventeen("L1.A");
        // 30 minutes of management in 60 + 60 + 30 + 45
        assertThat(List.of(bureaucracy.num(), bureaucracy.den())).containsExactly(30.0, 195.0);
        ValueRow groups = centreSeventeen("L2.A");
        assertThat(groups.state()).isEqualTo(ValueState.NOT_AVAILABLE);
        assertThat(groups.reason()).isEqualTo(Reason.NOT_RECORDABLE);
        assertThat(groups.num()).isNull();
    }

    private static ValueRow centreSeventeen(String indicator) {
        Period january = Period.parse("2024-01");
        ValuesRequest request = new ValuesRequest(indicator, Level.CENTRE, january, Optional.empty(), ViewMode.IS);
        return Values.of(request, store, duckDb).stream()
                .collect(Collectors.toMap(row -> row.unit().code(), row -> row))
                .get("17");
    }

    @Test
    void figuresOfRealRecordsArePrintedAndSayThatTheyAreReal() {
        Result values = Command.run(
                "values", "--store", store.root(), "--indicator", "L1.A", "--level", "centre", "--period", "2024-01");
        assertThat(values.exit()).as(values.err()).isZero();
        assertThat(values.lines()).hasSize(1 + 35).anySatisfy(line -> assertThat(line)
                .startsWith("L1.A,17,2024-01,30,195,15.38")
                .endsWith(",real"));
        assertThat(values.err()).doesNotContain("Simulated");
    }

    @Test
    void whatIsNotPublishedIsNotExported() {
        Result export = Command.run("export", "--store", store.root(), "--indicator", "L1.A");
        assertThat(export.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(export.err()).contains("nothing is published in");
    }

    @Test
    void rowIsNotTheCase() {
        // 67 rows, 55 cases, have no district; of the others each case stays once: 7,595 - 67 - 6,206
        assertThat(load.tables().get("case_files"))
                .isEqualTo(new TableCount(7_595, 6_206, 1_389, Map.of("duplicate", 1_322L, "reference", 67L)));
        assertThat(number("select count(distinct case_file_id) from (select case_file_id from " + facts("case_files")
                        + " union all select case_file_id from " + parquet("quarantine", "case_files") + ")"))
                .isEqualTo(6_261);
    }

    @Test
    void thirtyDaysAndFourLevelsOfAreasAddUpToTheSame() {
        assertThat(column("select scope || ' ' || count(*) || ': ' || sum(value)::bigint from "
                        + facts("published_figures") + " where source = 'NHS Digital' group by scope order by scope"))
                .containsExactly(
                        "CCG 106: 23802512",
                        "DAY 30: 23802512",
                        "National 1: 23802512",
                        "Region 7: 23802512",
                        "STP 42: 23802512");
    }

    private static double sum(String measure, String level, String date) {
        return number("select sum(value) from " + facts(STATISTICS) + " where " + where(measure, level, date)
                + " and source like 'Portal%'");
    }

    private static List<Object> figure(String measure, String level, String code, String date) {
        return column("select value from " + facts(STATISTICS) + " where " + where(measure, level, date)
                + " and area_code = '" + code + "'");
    }

    private static String where(String measure, String level, String date) {
        return "measure = '%s' and area_level = '%s' and period_date = '%s'".formatted(measure, level, date);
    }

    private static long number(String sql) {
        return ((Number) column(sql).getFirst()).longValue();
    }

    private static List<Object> column(String sql) {
        return duckDb.query(sql).stream().map(List::getFirst).toList();
    }

    private static String facts(String table) {
        return parquet("facts", table);
    }

    private static String parquet(String kind, String table) {
        Path files = store.loads().resolve(load.loadId());
        return "read_parquet('" + files.resolve(kind).resolve(table) + "/**/*.parquet')";
    }
}
