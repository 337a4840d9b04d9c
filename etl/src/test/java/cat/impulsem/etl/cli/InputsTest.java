package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Language;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputsTest {
    private static final Period APRIL = Period.parse("2024-04");
    private static final Period BEFORE = Period.parse("2023-04");

    private static Collection<Input> inputs(String id, String... parts) {
        return Subject.of(id, Optional.of(APRIL)).inputs(APRIL, BEFORE, List.of(parts));
    }

    private static Input input(String table, String id, String... parts) {
        return inputs(id, parts).stream()
                .filter(one -> one.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatGuardsAFigureIsPartOfItsChain() {
        assertThat(inputs("L1.A"))
                .extracting(Input::table)
                .containsExactly(
                        "agenda_entries",
                        "activities",
                        "availability",
                        "centres",
                        "centre_districts",
                        "successions",
                        "districts");
        assertThat(input("availability", "L1.A").roles())
                .containsExactly("says how much of the time is recorded (L4.4b)");
    }

    @Test
    void anIndexIsMadeOfTheTablesOfItsParts() {
        assertThat(inputs("F2.A", "L1.1b", "L3.2a"))
                .extracting(Input::table)
                .contains("targets", "procedures", "processes", "referrals");
        assertThat(input("referrals", "F2.A", "L1.1b", "L3.2a").roles()).containsExactly("read by its part L3.2a");
    }

    @Test
    void aRegisterThatMustHoldSomethingIsPartOfTheChain() {
        assertThat(inputs("R17.channel")).extracting(Input::table).contains("attentions", "centres");
        assertThat(input("subjects", "R17.subject").roles()).anyMatch(role -> role.contains("categories"));
    }

    @Test
    void aFigureOfItsOwnPeriodReadsNoOtherMonth() {
        assertThat(input("agenda_entries", "L1.A").months()).containsExactly(APRIL);
        assertThat(input("agenda_entries", "L1.A").isOfUnit()).isTrue();
    }

    @Test
    void aComparisonReadsThePeriodAndItsBaselineAndNothingBetween() {
        for (String id : List.of("L1.B", "L1.C", "L1.D", "B1")) {
            Input entries = input("agenda_entries", id);
            assertThat(entries.reads(YearMonth.of(2024, 4))).as(id).isTrue();
            assertThat(entries.reads(YearMonth.of(2023, 4))).as(id).isTrue();
            assertThat(entries.reads(YearMonth.of(2023, 5))).as(id).isFalse();
        }
    }

    @Test
    void lookingBackReadsTheMonthsBefore() {
        Input referrals = input("referrals", "L3.2b");
        assertThat(referrals.reads(YearMonth.of(2024, 1))).isTrue();
        assertThat(referrals.reads(YearMonth.of(2023, 12))).isFalse();
        assertThat(referrals.reads(YearMonth.of(2024, 5))).isFalse();
    }

    @Test
    void aStockMayReadAnythingUpToTheEndOfThePeriod() {
        Input files = input("case_files", "L3.3a");
        assertThat(files.reads(YearMonth.of(2019, 1))).isTrue();
        assertThat(files.reads(YearMonth.of(2024, 5))).isFalse();
    }

    @Test
    void aPeriodIsToldByTheVersionThatItsFiguresFollow() {
        String before = Subject.of("L3.1a", Optional.of(APRIL)).text(Language.EN);
        String after = Subject.of("L3.1a", Optional.of(Period.parse("2025-04"))).text(Language.EN);
        assertThat(sql(before)).doesNotContain("EMAIL");
        assertThat(sql(after)).contains("EMAIL");
        assertThat(before).contains("SQL of version 2").containsPattern("Told here +version 1");
        assertThat(after).contains("SQL of version 1").containsPattern("Told here +version 2");
    }

    private static String sql(String text) {
        return text.substring(text.indexOf("\nSQL\n"), text.indexOf("\nSQL of version"));
    }
}
