package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.etl.intake.RawRow;
import cat.impulsem.etl.intake.RowProblem;
import cat.impulsem.etl.intake.SaidProblem;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.etl.pseudonym.Pseudonyms;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @TempDir
    static Path folder;

    private static Pseudonyms pseudonyms;

    @BeforeAll
    static void makeKey() {
        pseudonyms = new Pseudonyms(PseudonymKey.at(folder.resolve("key")));
    }

    @Test
    void goodRowIsTypedAndPseudonymous() {
        CheckedRow row = agenda("A1", "12345678Z", "017", "05/03/2024", "9:30", "630", "ind", "", "home", "20240306");
        assertThat(row.problems()).isEmpty();
        assertThat(row.values())
                .containsExactly(
                        "A1",
                        pseudonyms.professional("12345678Z"),
                        17,
                        LocalDate.of(2024, 3, 5),
                        570,
                        630,
                        "IND",
                        null,
                        "HOME",
                        LocalDate.of(2024, 3, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01", "1.0", "1,0", "001"})
    void differentSpellingsOfOneNumberAreOne(String text) {
        assertThat(check("plan_progress", "P1", "2024-01-01", text).values()[2]).isEqualTo(1.0);
        assertThat(check("populations", text, "2024", "10", "1").values()[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "2,000", "31.234", "12.345"})
    void wholeNumberThatMayBeThousandsIsAProblem(String text) {
        assertThat(check("populations", "1", "2024", text, "1").problems())
                .extracting(SaidProblem::of)
                .containsExactly(
                        new SaidProblem("resident_count", "type", "a whole number; 1.000 is ambiguous", text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "1.0000", "1.234.567", "1e3", "12,", "99999999999"})
    void whatIsNotPlainlyAWholeNumberIsAProblem(String text) {
        assertThat(check("populations", "1", "2024", text, "1").problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem("resident_count", "type", "a whole number", text, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.0|12", "12,00|12", "1000|1000", "012|12"})
    void wholeNumberMayHaveTwoZerosBehindItsSign(String text, int number) {
        assertThat(check("populations", "1", "2024", text, "1").values()[2]).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01", "1.0", "001"})
    void codesArePaddedToTheirWidth(String text) {
        assertThat(check("districts", text, "Ciutat Vella").values()[0]).isEqualTo("01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "0,25|0.25",
                "0.25|0.25",
                "1.234.567|1234567",
                "-3,5|-3.5",
                "1e3|1000"
            })
    void decimalsAreReadWithEitherSign(String text, double number) {
        assertThat(check("funding", "2024", "CITY", text).values()[2]).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23,4", "1.23,456.7", "12.34.56", "1,2.3,4", "€5", "1 234"})
    void doubtfulDecimalsAreProblems(String text) {
        assertThat(check("funding", "2024", "CITY", text).problems())
                .extracting(SaidProblem::of)
                .extracting(SaidProblem::column, SaidProblem::rule, SaidProblem::found)
                .containsExactly(tuple("amount_eur", "type", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "29/02/2024", "20240229", "2024-02-29T00:00:00", "2024-02-29 00:00:00"})
    void datesAreReadInThreeWays(String text) {
        assertThat(check("calendar", text, "1").values()[0]).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "31/04/2024", "02/29/2024", "1/1/24", "0001-01-01", "yesterday"})
    void daysThatDoNotExistAreProblems(String text) {
        assertThat(check("calendar", text, "1").problems())
                .extracting(RowProblem::column, RowProblem::rule)
                .containsExactly(tuple("day_date", "type"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "1,true",
        "Sí,true",
        "si,true",
        "s,true",
        "CERT,true",
        "false,false",
        "0,false",
        "no,false",
        "N,false",
        "Fals,false"
    })
    void yesAndNoAreReadInThreeLanguages(String text, boolean meaning) {
        assertThat(check("calendar", "2024-01-01", text).values()[1]).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"570,570", "9:30,570", "09:30,570", "09:30:00,570", "0,0"})
    void startIsReadAsMinutesOrClock(String text, int minute) {
        CheckedRow row = agenda("A1", "P1", "1", "2024-03-05", text, "600", "IND", "", "", "2024-03-05");
        assertThat(row.values()[4]).isEqualTo(minute);
    }

    @Test
    void everyReasonIsCollected() {
        CheckedRow row = agenda("", "P1", "x", "2024-13-01", "9:75", "600", "", "", "HOMES", "");
        assertThat(row.problems())
                .extracting(RowProblem::column, RowProblem::rule)
                .containsExactly(
                        tuple("entry_id", "required"),
                        tuple("centre_id", "type"),
                        tuple("work_date", "type"),
                        tuple("start_minute", "type"),
                        tuple("activity_code", "required"),
                        tuple("place_code", "code"),
                        tuple("recorded_date", "required"));
    }

    @Test
    void unknownCodeComesWithTheNearestKnown() {
        CheckedRow row = agenda("A1", "P1", "1", "2024-03-05", "540", "600", "IND", "", "HOMES", "2024-03-05");
        assertThat(row.problems())
                .extracting(SaidProblem::of)
                .containsExactly(
                        new SaidProblem("place_code", "code", "one of CENTRE, HOME, TERRITORY", "HOMES", "HOME"));
    }

    @Test
    void numberOutOfRangeIsAProblem() {
        assertThat(check("plan_progress", "P1", "2024-01-01", "1.5").problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem("progress", "range", "0 to 1", "1.5", null));
        assertThat(check("populations", "1", "2024", "-3", "1").problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem("resident_count", "range", "at least 0", "-3", null));
    }

    @Test
    void progressIsOneOfTheAgreedSteps() {
        assertThat(List.of("0", "0,10", "0.25", "0.5", "0.8", "1.0")).allSatisfy(step -> assertThat(
                        check("plan_progress", "P1", "2024-01-01", step).problems())
                .isEmpty());
        assertThat(check("plan_progress", "P1", "2024-01-01", "0.6").problems())
                .extracting(SaidProblem::of)
                .extracting(SaidProblem::column, SaidProblem::rule, SaidProblem::expected, SaidProblem::found)
                .containsExactly(tuple("progress", "code", "one of 0, 0.1, 0.25, 0.5, 0.8, 1", "0.6"));
    }

    @Test
    void laterDateBeforeTheEarlierOneIsAProblem() {
        assertThat(check("complaints", "C1", "1", "2024-03-05", "2024-03-04").problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem(
                        "answered_date", "ordered", "not before received_date 2024-03-05", "2024-03-04", null));
    }

    @Test
    void absenceAboveTheContractIsAProblem() {
        assertThat(check("availability", "P1", "1", "2024-03-05", "450", "451", "")
                        .problems())
                .extracting(SaidProblem::of)
                .containsExactly(
                        new SaidProblem("absent_minutes", "not_above", "at most contracted_minutes 450", "451", null));
    }

    @ParameterizedTest
    @CsvSource({
        "10:00,09:00,end_not_after_start",
        "10:00,10:00,end_not_after_start",
        "22:00,02:00,over_midnight",
        "1380,1500,over_midnight",
        "06:00,22:01,forgotten_timer",
        "18:00,10:00,over_midnight"
    })
    void blocksOfTimeAreJudged(String start, String end, String rule) {
        CheckedRow row = agenda("A1", "P1", "1", "2024-03-05", start, end, "IND", "", "", "2024-03-05");
        assertThat(row.problems()).extracting(RowProblem::rule).containsExactly(rule);
    }

    @Test
    void blockOfSixteenHoursIsAccepted() {
        assertThat(agenda("A1", "P1", "1", "2024-03-05", "06:00", "22:00", "IND", "", "", "2024-03-05")
                        .problems())
                .isEmpty();
    }

    @Test
    void timerForgottenOverMidnightHasBothReasons() {
        CheckedRow row = agenda("A1", "P1", "1", "2024-03-05", "480", "1500", "IND", "", "", "2024-03-05");
        assertThat(row.problems()).extracting(RowProblem::rule).containsExactly("over_midnight", "forgotten_timer");
    }

    @Test
    void daysAfterTodayAreProblems() {
        CheckedRow row = agenda("A1", "P1", "1", "2025-07-01", "540", "600", "IND", "", "", "2025-07-02");
        assertThat(row.problems())
                .extracting(SaidProblem::of)
                .containsExactly(
                        new SaidProblem("work_date", "future", "a day up to 2025-06-30", "2025-07-01", null),
                        new SaidProblem("recorded_date", "future", "a day up to 2025-06-30", "2025-07-02", null));
    }

    @Test
    void registersTellNoActsOfTheFuture() {
        assertThat(check("case_files", "F1", "1", "HIGH", "2025-06-30", "2025-07-01")
                        .problems())
                .extracting(SaidProblem::of)
                .containsExactly(
                        new SaidProblem("closed_date", "future", "a day up to 2025-06-30", "2025-07-01", null));
    }

    @ParameterizedTest
    @CsvSource({"2027-06-30,0", "2027-07-01,1", "2099-01-01,1"})
    void closingOfACentreIsAnnouncedAtMostTwoYearsAhead(String closed, int problems) {
        assertThat(check("centres", "1", "U", "1", "", "2020-01-01", closed, "true")
                        .problems())
                .hasSize(problems)
                .allMatch(problem -> problem.rule().equals("future"));
    }

    @Test
    void whatIsPlannedMayLieAnywhere() {
        assertThat(check("calendar", "2099-01-01", "1").problems()).isEmpty();
        assertThat(check("plan_scopes", "P1", "1", "2099-01-01", "").problems()).isEmpty();
        assertThat(check("plan_scopes", "P1", "1", "2099-01-01", "2099-01-01").problems())
                .extracting(RowProblem::column, RowProblem::rule)
                .containsExactly(tuple("deployed_date", "future"));
    }

    @Test
    void attentionStillToComeMayLieAhead() {
        assertThat(attention("X1", "12345678Z", "PENDING").problems()).isEmpty();
        assertThat(attention("X1", "12345678Z", "DONE").problems())
                .extracting(RowProblem::rule)
                .containsExactly("future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678Z",
                "X1234567L",
                "12.345.678-Z",
                "612 345 678",
                "+34 612345678",
                "93 123 45 67",
                "ana@example.org"
            })
    void identifiersInOtherColumnsAreNeitherStoredNorShown(String planted) {
        CheckedRow row = agenda("A1", "P1", "1", "2024-03-05", "540", "600", planted, "", planted, planted);
        assertThat(row.values()).doesNotContain(planted, planted.toUpperCase());
        assertThat(row.problems())
                .extracting(problem -> SaidProblem.of(problem).found())
                .containsOnly("(withheld)")
                .hasSize(3);
    }

    @Test
    void identifierOfTheRowIsNeitherStoredNorShownElsewhere() {
        CheckedRow row = agenda(
                "tarja-4711-aa",
                "tarja-4711-AA",
                "tarja-4711-aa",
                "2024-03-05",
                "540",
                "600",
                "IND",
                "",
                "",
                "2024-03-05");
        assertThat(row.values()[0]).isNull();
        assertThat(row.problems())
                .extracting(SaidProblem::of)
                .extracting(SaidProblem::column, SaidProblem::rule, SaidProblem::found)
                .containsExactly(
                        tuple("entry_id", "identifier", "(withheld)"), tuple("centre_id", "identifier", "(withheld)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"612345678", "20240105-A", "12345678A", "E-2024-000001"})
    void idsOfSystemsAreNotTakenForIdentifiers(String id) {
        CheckedRow row = agenda(id, "P1", "1", "2024-03-05", "540", "600", "IND", "", "", "2024-03-05");
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void papersInTheIdOfASystemAreFound() {
        CheckedRow row = agenda("12345678Z", "P1", "1", "2024-03-05", "540", "600", "IND", "", "", "2024-03-05");
        assertThat(row.problems()).extracting(RowProblem::rule).containsExactly("identifier");
    }

    @Test
    void problemsOfTheFileStayButShowNoIdentifier() {
        RowProblem before =
                new RowProblem(null, "fields", Phrase.of("{0} fields", 2), Phrase.quote("too much: 12345678Z"), null);
        TableContract contract = CONTRACTS.get("calendar");
        CheckedRow row = new RowCheck(contract, pseudonyms, TODAY)
                .check(new RawRow("f.csv", 2, new String[] {"2024-01-01", "1"}, List.of(before)));
        assertThat(row.problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem(null, "fields", "2 fields", "(withheld)", null));
    }

    private static CheckedRow agenda(String... values) {
        return check("agenda_entries", values);
    }

    private static CheckedRow attention(String id, String person, String status) {
        return check(
                "attentions",
                id,
                person,
                "1",
                "P1",
                "2025-06-01",
                "2025-07-15",
                "FIRST",
                "IND",
                "CENTRE",
                "S1",
                status,
                "",
                "",
                "",
                "2025-06-01");
    }

    private static CheckedRow check(String table, String... values) {
        String[] given = java.util.Arrays.stream(values)
                .map(value -> value.isEmpty() ? null : value)
                .toArray(String[]::new);
        return new RowCheck(CONTRACTS.get(table), pseudonyms, TODAY).check(new RawRow("f.csv", 2, given, List.of()));
    }
}
