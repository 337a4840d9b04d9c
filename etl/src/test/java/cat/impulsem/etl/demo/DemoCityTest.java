package cat.impulsem.etl.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Target;
import cat.impulsem.warehouse.text.Progress;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCityTest {
    private static final double SMALL = 0.02;

    @TempDir
    static Path folder;

    private static Written city;

    @BeforeAll
    static void write() {
        city = Written.at(folder.resolve("city"), 7, SMALL);
    }

    @Test
    void sameSeedGivesTheSameBytes(@TempDir Path other) {
        assertThat(Written.at(other.resolve("again"), 7, SMALL).bytes()).isEqualTo(city.bytes());
    }

    @Test
    void anotherSeedGivesAnotherAgendaOfTheSameCity(@TempDir Path other) {
        Map<String, String> another =
                Written.at(other.resolve("other"), 8, SMALL).bytes();
        assertThat(another.keySet()).isEqualTo(city.bytes().keySet());
        assertThat(another.get("agenda_entries/agenda_entries_2024-05.csv"))
                .isNotEqualTo(city.bytes().get("agenda_entries/agenda_entries_2024-05.csv"));
        assertThat(another.get("centres.csv")).isEqualTo(city.bytes().get("centres.csv"));
    }

    @Test
    void everyContractHasRowsUnderItsOwnHeader() throws IOException {
        for (TableContract contract : Contracts.load().all()) {
            assertThat(city.rows(contract.table())).as(contract.table()).isNotEmpty();
            for (Path file : city.files(contract.table())) {
                assertThat(Files.lines(file).findFirst()).hasValue(String.join(",", contract.columnNames()));
            }
        }
    }

    @Test
    void everyRowKeepsItsContract() {
        assertThat(ContractBreaches.of(city)).isEmpty();
    }

    @Test
    void targetsContradictNoDefinition() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        assertThat(city.rows("targets")).isNotEmpty().allSatisfy(row -> {
            Target declared = catalogue.get(row.getField("indicator_id")).target();
            assertThat(declared.rule()).isIn(Target.Rule.TRAJECTORY, Target.Rule.FIXED);
            if (declared.rule() == Target.Rule.FIXED) {
                assertThat(Double.valueOf(row.getField("target"))).isEqualTo(declared.value());
            }
        });
    }

    @Test
    void noProfessionalIsInTwoBlocksAtOnce() {
        Map<String, List<NamedCsvRecord>> days = city.rows("agenda_entries").stream()
                .collect(Collectors.groupingBy(row -> row.getField("professional_id") + row.getField("work_date")));
        days.values().forEach(DemoCityTest::assertNoOverlap);
    }

    private static void assertNoOverlap(List<NamedCsvRecord> day) {
        int busyUntil = 0;
        for (NamedCsvRecord row : day.stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.getField("start_minute"))))
                .toList()) {
            assertThat(Integer.parseInt(row.getField("start_minute"))).isGreaterThanOrEqualTo(busyUntil);
            busyUntil = Integer.parseInt(row.getField("end_minute"));
        }
    }

    @Test
    void nothingHappensAtACentreThatIsNotOpen() {
        Map<String, NamedCsvRecord> centres = city.rows("centres").stream()
                .collect(Collectors.toMap(row -> row.getField("centre_id"), Function.identity()));
        for (TableContract contract : Contracts.load().all()) {
            if (contract.centre() != null && contract.performed() != null) {
                for (NamedCsvRecord row : city.rows(contract.table())) {
                    assertThat(isOpen(centres.get(row.getField(contract.centre())), row.getField(contract.performed())))
                            .as(row.toString())
                            .isTrue();
                }
            }
        }
    }

    private static boolean isOpen(NamedCsvRecord centre, String day) {
        String closed = centre.getField("closed_date");
        return day.compareTo(centre.getField("opened_date")) >= 0 && (closed.isEmpty() || day.compareTo(closed) < 0);
    }

    @Test
    void fortyCentresAreThirtyNineFromTwoThousandTwentyFour() {
        List<Centre> centres = Centre.all();
        assertThat(centres.stream().filter(one -> one.isOpenOn(LocalDate.of(2023, 12, 31))))
                .hasSize(40);
        assertThat(centres.stream().filter(one -> one.isOpenOn(LocalDate.of(2024, 1, 1))))
                .hasSize(39);
        assertThat(centres.stream().filter(one -> one.isOpenOn(LocalDate.of(2025, 12, 31))))
                .hasSize(39);
        assertThat(centres.stream().filter(one -> !one.simulated())).hasSize(35);
    }

    /** 40 centres of 12 months, then 39 of 24, less the two months of which nothing came. */
    @Test
    void theAgendaComesFromEveryCentreAndMonthButTwo() {
        Set<String> found = city.rows("agenda_entries").stream()
                .map(row -> row.getField("centre_id") + " "
                        + row.getField("work_date").substring(0, 7))
                .collect(Collectors.toSet());
        assertThat(found).hasSize(40 * 12 + 39 * 24 - 2).doesNotContain("16 2024-03", "33 2025-06");
    }

    @Test
    void residentsOfTheCentresAddUpToTheCity() {
        Map<String, Integer> residents = new HashMap<>();
        city.rows("populations")
                .forEach(row -> residents.merge(
                        row.getField("year"), Integer.parseInt(row.getField("resident_count")), Integer::sum));
        assertThat(residents)
                .containsExactlyInAnyOrderEntriesOf(Map.of("2023", 1_660_435, "2024", 1_702_814, "2025", 1_732_066));
    }

    @Test
    void neighbourhoodsAddUpToThePublishedPopulation() {
        assertThat(statistic("2016-01-01")).isEqualTo(1_610_427);
        assertThat(statistic("2025-10-01")).isEqualTo(1_739_455);
    }

    private static int statistic(String day) {
        return city.rows("neighbourhood_statistics").stream()
                .filter(row -> row.getField("area_level").equals("NEIGHBOURHOOD"))
                .filter(row -> row.getField("measure").equals("POPULATION"))
                .filter(row -> row.getField("period_date").equals(day))
                .mapToInt(row -> Integer.parseInt(row.getField("value")))
                .sum();
    }

    @Test
    void meanNeedIsOneInTheBaselineYear() {
        double weighted = 0;
        double residents = 0;
        for (NamedCsvRecord row : city.rows("populations")) {
            if (row.getField("year").equals("2023")) {
                residents += Double.parseDouble(row.getField("resident_count"));
                weighted += Double.parseDouble(row.getField("resident_count"))
                        * Double.parseDouble(row.getField("need_index"));
            }
        }
        assertThat(weighted / residents).isBetween(0.9999, 1.0001);
    }

    @Test
    void actionsShowEveryTypologyPhaseElementAndBothPolarities() {
        assertThat(city.rows("actions")).hasSize(65);
        assertAllCodes("actions", "typology");
        assertAllCodes("action_participants", "role_code");
        assertAllCodes("action_evaluations", "element_code");
        assertAllCodes("action_evaluations", "evaluator");
        assertAllCodes("action_notes", "element_code");
        assertAllCodes("action_notes", "polarity");
        assertThat(city.rows("action_phases").stream()
                        .filter(row -> row.getField("left_date").isEmpty())
                        .map(row -> row.getField("phase_number")))
                .contains("1", "2", "3", "4");
    }

    private static void assertAllCodes(String table, String column) {
        Set<String> codes =
                Contracts.load().get(table).column(column).orElseThrow().codes().keySet();
        assertThat(city.rows(table).stream().map(row -> row.getField(column)).collect(Collectors.toSet()))
                .as(table + "." + column)
                .isEqualTo(codes);
    }

    @Test
    void someActionsReturnToAnEarlierPhase() {
        Map<String, Long> sowings = city.rows("action_phases").stream()
                .filter(row -> row.getField("phase_number").equals("2"))
                .collect(Collectors.groupingBy(row -> row.getField("action_id"), Collectors.counting()));
        assertThat(sowings.values()).contains(2L);
    }

    @Test
    void theStrategysTableIsTheRealOne() {
        assertThat(city.rows("participation_counts").stream().map(NamedCsvRecord::getFields))
                .containsExactly(
                        List.of("INTERNAL", "13", "561", "975", "643"),
                        List.of("EXTERNAL", "16", "168", "317", "127"),
                        List.of("PUBLIC", "5", "70", "81", "10"));
    }

    @Test
    void bothPublishedWaitsOfTwoThousandSeventeenAreKept() {
        assertThat(city.rows("published_figures").stream()
                        .filter(row -> row.getField("measure").equals("espera_primera_atencio"))
                        .filter(row -> row.getField("period").equals("2017"))
                        .map(row -> row.getField("value")))
                .containsExactly("25", "23.7");
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() {
        DemoOptions again = new DemoOptions(city.folder(), 7, SMALL, false);
        assertThatThrownBy(() -> DemoCity.write(again, Progress.silent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an empty or new folder");
    }
}
