package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real published files against figures that are known from outside. */
class RealDataTest {
    private static final String STATISTICS = "neighbourhood_statistics";

    @TempDir
    Path folder;

    private List<RawRow> rows(String table, String mapping, Path... files) {
        TestDelivery delivery = new TestDelivery(folder).file("delivery.yml", "mapping: " + mapping);
        for (Path file : files) {
            delivery.copy(file);
        }
        return delivery.rows(table);
    }

    private static Statistic statistic(RawRow row) {
        String[] values = row.values();
        return new Statistic(values[0], values[1], values[2], values[3], values[4]);
    }

    private record Statistic(String level, String code, String measure, String date, String value) {
        double number() {
            return Double.parseDouble(value);
        }
    }

    private List<Statistic> statistics(String mapping, Path... files) {
        List<RawRow> rows = rows(STATISTICS, mapping, files);
        return rows.stream()
                .filter(row -> row.problems().isEmpty())
                .map(RealDataTest::statistic)
                .toList();
    }

    private static Predicate<Statistic> at(String level, String date) {
        return one -> one.level().equals(level) && one.date().equals(date);
    }

    private static double sum(List<Statistic> statistics, Predicate<Statistic> which) {
        return statistics.stream().filter(which).mapToDouble(Statistic::number).sum();
    }

    @Test
    void neighbourhoodsAddUpToTheCity() {
        List<Statistic> population = statistics(
                "barcelona-population.yml", SharedData.folder("portaldades").resolve("poblacio.csv"));

        for (String date : List.of("2016-01-01", "2025-10-01")) {
            double expected = date.startsWith("2016") ? 1_610_427 : 1_739_455;
            assertThat(population.stream().filter(at("NEIGHBOURHOOD", date)).map(Statistic::code))
                    .hasSize(73)
                    .doesNotHaveDuplicates();
            assertThat(sum(population, at("NEIGHBOURHOOD", date))).isEqualTo(expected);
            assertThat(sum(population, at("DISTRICT", date))).isEqualTo(expected);
            assertThat(sum(population, at("CITY", date))).isEqualTo(expected);
        }
        // 84 areas at 137 dates
        assertThat(population).hasSize(84 * 137);
    }

    @Test
    void bothRowsOfSantAndreuAreTold() {
        List<Statistic> population = statistics(
                "barcelona-population.yml", SharedData.folder("portaldades").resolve("poblacio.csv"));

        assertThat(population)
                .contains(new Statistic("DISTRICT", "09", "POPULATION", "1997-01-01", "134556"))
                .contains(new Statistic("NEIGHBOURHOOD", "60", "POPULATION", "1997-01-01", "51695"));
    }

    @Test
    void unemploymentOfTheCityIsAsGiven() {
        List<RawRow> rows = rows(
                STATISTICS,
                "barcelona-unemployment.yml",
                SharedData.folder("portaldades").resolve("paro.csv"));
        List<Statistic> good = rows.stream()
                .filter(row -> row.problems().isEmpty())
                .map(RealDataTest::statistic)
                .toList();

        assertThat(good).contains(new Statistic("CITY", "00", "UNEMPLOYED", "2017-01-31", "79302"));
        assertThat(rows.stream().flatMap(row -> row.problems().stream()).map(problem -> SaidProblem.of(problem)
                        .found()))
                .containsExactly("No consta (Distrito)");
        assertThat(good.stream().filter(at("UNKNOWN", "2026-01-31")).map(Statistic::value))
                .containsExactly("21");
        assertThat(good.stream().filter(at("NEIGHBOURHOOD", "2005-01-31")).map(Statistic::value))
                .hasSize(73)
                .containsOnlyNulls();
    }

    @Test
    void ageingIndexIsReadByYear() {
        assertThat(statistics(
                        "barcelona-ageing.yml", SharedData.folder("portaldades").resolve("envejecimiento.csv")))
                .hasSize(84 * 29)
                .contains(new Statistic("NEIGHBOURHOOD", "01", "AGEING_INDEX", "1997-01-01", "258.40"));
    }

    @Test
    void incomeIndexComesWithResidents() {
        Path data = SharedData.folder("renda-rfd");
        List<Statistic> income = statistics(
                "barcelona-income.yml",
                data.resolve("2007_Distribucio_territorial_renda_familiar.csv"),
                data.resolve("2016_Distribucio_territorial_renda_familiar.csv"));

        assertThat(income)
                .contains(new Statistic("NEIGHBOURHOOD", "01", "INCOME_INDEX", "2016-01-01", "74.6"))
                .contains(new Statistic("NEIGHBOURHOOD", "01", "POPULATION", "2016-01-01", "47274"))
                .contains(new Statistic("UNKNOWN", "99", "POPULATION", "2007-01-01", "879"))
                .contains(new Statistic("UNKNOWN", "99", "INCOME_INDEX", "2007-01-01", null));
        assertThat(sum(income, at("NEIGHBOURHOOD", "2016-01-01").and(one -> one.measure()
                        .equals("POPULATION"))))
                .isEqualTo(1_610_427);
    }

    @Test
    void rentsAreTwoMeasuresByQuarter() {
        Path data = SharedData.folder("lloguer");
        List<Statistic> rents = statistics(
                "barcelona-rents.yml",
                data.resolve("2014_lloguer_preu_trim.csv"),
                data.resolve("2022_lloguer_preu_trim.csv"));

        assertThat(rents)
                .hasSize(584 + 438)
                .contains(new Statistic("NEIGHBOURHOOD", "01", "RENT_MONTH", "2014-01-01", "589.55"))
                .contains(new Statistic("NEIGHBOURHOOD", "01", "RENT_MONTH", "2022-01-01", "917.0"));
        assertThat(rents.stream().filter(one -> one.value() == null)).hasSize(38 + 32);
        assertThat(rents.stream().map(Statistic::measure).distinct()).containsExactly("RENT_MONTH", "RENT_M2");
    }

    @Test
    void everyYearOfIncomeAndRentsIsRead() {
        Path income = SharedData.folder("renda-rfd");
        Path rents = SharedData.folder("lloguer");
        for (int year = 2007; year <= 2016; year++) {
            int expected = year == 2008 || year == 2016 ? 73 : 74;
            Path own = folder.resolve("income" + year);
            TestDelivery delivery = new TestDelivery(own)
                    .file("delivery.yml", "mapping: barcelona-income.yml")
                    .copy(income.resolve(year + "_Distribucio_territorial_renda_familiar.csv"));
            assertThat(delivery.rows(STATISTICS)).hasSize(2 * expected).allMatch(row -> row.problems()
                    .isEmpty());
        }
        for (int year : new int[] {2014, 2015, 2016, 2017, 2018, 2022}) {
            Path own = folder.resolve("rents" + year);
            TestDelivery delivery = new TestDelivery(own)
                    .file("delivery.yml", "mapping: barcelona-rents.yml")
                    .copy(rents.resolve(year + "_lloguer_preu_trim.csv"));
            assertThat(delivery.rows(STATISTICS))
                    .hasSize(year == 2022 ? 438 : 584)
                    .allMatch(row -> row.problems().isEmpty());
        }
    }

    @Test
    void contradictionsOfPublishedFiguresAreKept() {
        List<RawRow> rows = rows(
                "published_figures",
                "imss-published.yml",
                SharedData.folder("imss-xifres-publicades").resolve("xifres.csv"));

        assertThat(rows).hasSize(46).allMatch(row -> row.problems().isEmpty());
        assertThat(rows.stream()
                        .filter(row ->
                                row.values()[1].equals("espera_primera_atencio") && row.values()[2].equals("2017"))
                        .map(row -> row.values()[3] + " = " + row.values()[4]))
                .containsExactly("25 = 25", "23,7 = 23.7");
        assertThat(rows.stream()
                        .filter(row -> row.values()[1].equals("impulsem_aportacions_total"))
                        .map(row -> row.values()[3] + " = " + row.values()[4]))
                .containsExactly("1.373 = 1373");
    }

    @Test
    void thirtyFiveCentresAreNumberedInTheOrderOfTheList() {
        List<RawRow> rows = rows(
                "centres", "barcelona-centres.yml", SharedData.folder("css").resolve("css-list-35.csv"));

        assertThat(rows).hasSize(35);
        assertThat(rows.getFirst().values())
                .containsExactly(
                        "1",
                        "Centre de Serveis Socials Raval Nord",
                        "01",
                        "C Carme 101*109",
                        "2000-01-01",
                        null,
                        "false");
        assertThat(rows.getLast().values()).startsWith("35");
    }

    @Test
    void workbookOfAnotherCountryAddsUp() {
        Path workbook = SharedData.folder("nhs-gp-appointments").resolve("GP_APPT_Publication_April_2021.xlsx");
        List<RawRow> rows = new TestDelivery(folder)
                .copy(workbook)
                .file("delivery.yml", "mapping: own.yml")
                .file("own.yml", """
                        tables:
                          - table: published_figures
                            files: ["GP_APPT*.xlsx"]
                            sheets: ["Table 2a"]
                            preamble: 12
                            keep:
                              - {column: Total Count of Appointments, not_in: [""]}
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
                            keep:
                              - {column: Type, in: [National, Region, STP, CCG]}
                            columns:
                              scope: {from: Type}
                              measure: {from: NHS Area Code}
                              period: {constant: 2021-04}
                              published_text: {from: Total}
                              value: {from: Total}
                              unit: {constant: appointments}
                              source: {constant: NHS Digital}
                        """)
                .rows("published_figures");

        Map<String, List<Double>> byScope = rows.stream()
                .filter(row -> row.problems().isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row.values()[0],
                        Collectors.mapping(row -> Double.parseDouble(row.values()[4]), Collectors.toList())));

        assertThat(byScope).containsOnlyKeys("DAY", "National", "Region", "STP", "CCG");
        assertThat(byScope).allSatisfy((scope, figures) -> assertThat(
                        figures.stream().mapToDouble(figure -> figure).sum())
                .isCloseTo(23_802_512, within(0.0)));
        assertThat(rows.stream()
                        .filter(row ->
                                row.values()[0].equals("DAY") && row.problems().isEmpty())
                        .map(row -> row.values()[2]))
                .hasSize(30)
                .contains("44287");
        assertThat(byScope.get("Region")).hasSize(7);
        assertThat(byScope.get("STP")).hasSize(42);
        assertThat(byScope.get("CCG")).hasSize(106);
    }

    @Test
    void rowIsNotTheCase() {
        Path accidents =
                SharedData.folder("expedients-accidents").resolve("2020_accidents_causa_conductor_gu_bcn_.csv");
        List<RawRow> rows = new TestDelivery(folder)
                .copy(accidents)
                .file("delivery.yml", "mapping: own.yml")
                .file("own.yml", """
                        tables:
                          - table: case_files
                            files: ["*accidents*.csv"]
                            columns:
                              case_file_id: {from: Numero_expedient}
                              centre_id: {from: Codi_districte}
                              intensity: {constant: LOW}
                              opened_date: {from: [NK_Any, Mes_any, Dia_mes], transform: join, with: "-"}
                        """)
                .rows("case_files");

        assertThat(rows).hasSize(7_595).allMatch(row -> row.problems().isEmpty());
        assertThat(TestDelivery.values(rows, "case_files", "case_file_id").stream()
                        .distinct())
                .hasSize(6_261)
                .contains("2020S006254");
        assertThat(TestDelivery.values(rows, "case_files", "centre_id").stream().filter("-1"::equals))
                .hasSize(67);
    }
}
