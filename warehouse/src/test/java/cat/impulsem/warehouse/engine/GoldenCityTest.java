package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.DataKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenCityTest {
    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() {
        store = GoldenCity.write(root);
    }

    private static List<ValueRow> values(String indicator, Level level, String period) {
        Optional<Period> baseline = Optional.of(Period.parse(period.replace("2024", "2023")));
        ValuesRequest request = new ValuesRequest(indicator, level, Period.parse(period), baseline, ViewMode.IS);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(request, store, engine);
        }
    }

    private static final Provenance PROVENANCE = new Provenance("load1", LocalDate.of(2025, 6, 30), DataKind.SIMULATED);

    @Test
    void bureaucraticShareOfACentreAndMonth() {
        // 30(c+1+2) over that plus 900; available 1440, so 540 minutes are bureaucratic or not recorded
        assertThat(ValuesCsv.of(values("L1.A", Level.CENTRE, "2024-01"), PROVENANCE))
                .isEqualTo("""
                        indicator,unit,period,num,den,value,state,reason,coverage,low,high,flags,version,load_id,known_on,data_kind
                        L1.A,1,2024-01,120,1020,11.764705882352942,value,,1,8.333333333333334,37.5,,1,load1,2025-06-30,simulated
                        L1.A,2,2024-01,150,1050,14.285714285714286,value,,1,10.416666666666666,37.5,,1,load1,2025-06-30,simulated
                        L1.A,3,2024-01,180,1080,16.666666666666668,value,,1,12.5,37.5,,1,load1,2025-06-30,simulated
                        L1.A,4,2024-01,210,1110,18.91891891891892,value,,1,14.583333333333334,37.5,,1,load1,2025-06-30,simulated
                        """);
    }

    @Test
    void districtIsTheRatioOfSums() {
        // 01: 120 + 150 of 1020 + 1050; 02: 180 + 210 of 1080 + 1110
        List<ValueRow> rows = values("L1.A", Level.DISTRICT, "2024-01");
        assertThat(rows).extracting(row -> row.unit().code()).containsExactly("01", "02");
        assertThat(rows).extracting(ValueRow::num).containsExactly(270.0, 390.0);
        assertThat(rows).extracting(ValueRow::den).containsExactly(2070.0, 2190.0);
        assertThat(rows.getFirst().value()).isCloseTo(27000.0 / 2070, within(1e-9));
    }

    @Test
    void cityOfThreeMonthsAddsTwelveCentreMonths() {
        // bureaucratic: 30 * (3*(1+2+3+4) + 4*(1+2+3) + 12*2) = 30 * 78 = 2340; recorded: 2340 + 12*900 = 13140
        List<ValueRow> rows = values("L1.A", Level.CITY, "2024-01..2024-03");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.num()).isEqualTo(2340);
            assertThat(row.den()).isEqualTo(13140);
            assertThat(row.coverage()).isEqualTo(1);
        });
    }

    @Test
    void regainedTimeIsTheFallOfTheShareCarriedToAvailableTime() {
        // centre 1, January: (240/1140 - 120/1020) * 1440 = 133.7461...
        List<ValueRow> rows = values("L1.B", Level.CENTRE, "2024-01");
        double expected = (240.0 / 1140 - 120.0 / 1020) * 1440;
        assertThat(rows.getFirst().num()).isCloseTo(expected, within(1e-9));
        assertThat(rows.getFirst().value()).isCloseTo(expected / 60, within(1e-9));
    }

    @Test
    void regainedTimeOfTheCityIsTheSumOfItsCentresAndNotPerCentre() {
        double sum = values("L1.B", Level.CENTRE, "2024-01..2024-03").stream()
                .mapToDouble(ValueRow::value)
                .sum();
        ValueRow city = values("L1.B", Level.CITY, "2024-01..2024-03").getFirst();
        assertThat(city.value()).isCloseTo(sum, within(1e-9));
        assertThat(city.den()).isEqualTo(1);
    }

    @Test
    void regainedTimeOfAPeriodIsTheQueryOfThatPeriod() {
        // centre 1, first quarter: bureaucratic 450 of 3150; baseline 900 of 3600; available 3 * 1440
        ValueRow centre = values("L1.B", Level.CENTRE, "2024-01..2024-03").getFirst();
        assertThat(centre.num()).isCloseTo((900.0 / 3600 - 450.0 / 3150) * 4320, within(1e-9));
    }

    @Test
    void waitingTimeIsDaysOverVisits() {
        // c + m first visits of ten days: centre 4, March: 7 of them
        ValueRow centre = values("L3.1a", Level.CENTRE, "2024-03").get(3);
        assertThat(centre.num()).isEqualTo(70);
        assertThat(centre.den()).isEqualTo(7);
        assertThat(centre.value()).isEqualTo(10);
    }

    @Test
    void recordingCoverageIsRecordedOverAvailable() {
        ValueRow centre = values("L4.4b", Level.CENTRE, "2024-01").getFirst();
        assertThat(centre.num()).isEqualTo(1020);
        assertThat(centre.den()).isEqualTo(1440);
    }

    @Test
    void interviewsOfThreeHundredMinutesAreBlocksOfThreeHundred() {
        ValueRow city = values("L4.2b", Level.CITY, "2024-01..2024-03").getFirst();
        // 36 blocks of 300
        assertThat(city.num()).isEqualTo(36 * 90000);
        assertThat(city.den()).isEqualTo(36 * 300);
    }

    @Test
    void personsInSeveralCentresCountOnceInTheCity() {
        // centre c sees persons 0 .. c+m-1, so in January the city sees persons 0 .. 4
        assertThat(values("L2.1a", Level.CENTRE, "2024-01"))
                .extracting(ValueRow::den)
                .containsExactly(2.0, 3.0, 4.0, 5.0);
        assertThat(values("L2.1a", Level.DISTRICT, "2024-01"))
                .extracting(ValueRow::den)
                .containsExactly(3.0, 5.0);
        assertThat(values("L2.1a", Level.CITY, "2024-01"))
                .extracting(ValueRow::den)
                .containsExactly(5.0);
        // over three months too: persons 0 .. 6, not 5 + 6 + 7
        assertThat(values("L2.1a", Level.CITY, "2024-01..2024-03"))
                .extracting(ValueRow::den)
                .containsExactly(7.0);
    }

    @Test
    void aDeliveredSourceWithoutRowsIsNothingToDivideByOrZero() {
        assertThat(values("C.A", Level.CENTRE, "2024-01"))
                .extracting(ValueRow::state)
                .containsOnly(ValueState.ZERO);
        assertThat(values("L2.1a", Level.CENTRE, "2024-01"))
                .extracting(ValueRow::state)
                .containsOnly(ValueState.ZERO);
    }

    @Test
    void anUndeliveredSourceIsNotZero() {
        // procedures never arrived
        assertThat(values("L1.1a", Level.CENTRE, "2024-01")).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(ValueState.NOT_AVAILABLE);
            assertThat(row.reason()).isEqualTo(Reason.NO_DELIVERY);
            assertThat(row.num()).isNull();
        });
    }

    @Test
    void aRegisterThatNeverArrivedIsNotZero() {
        // actions came as empty files, their participants never
        assertThat(values("C.H", Level.CITY, "2024-01").getFirst().reason()).isEqualTo(Reason.NO_DELIVERY);
        // the kinds of procedures never arrived, so none can be told to be external
        assertThat(values("L1.3a", Level.CENTRE, "2024-01"))
                .extracting(ValueRow::reason)
                .containsOnly(Reason.NO_DELIVERY);
    }

    @Test
    void anUnknownIndicatorIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> values("L1.1aa", Level.CITY, "2024-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean \"L1.1a\"?");
    }
}
