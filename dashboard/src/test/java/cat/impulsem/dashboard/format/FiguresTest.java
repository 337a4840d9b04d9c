package cat.impulsem.dashboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Indicator.Measure;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.warehouse.text.Language;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Measure SHARE = new Measure("percent", 1, "ratio");
    private static final Measure DAYS = new Measure("days", 1, "ratio");

    private final Figures catalan = new Figures(Texts.in(Language.CA));
    private final Figures spanish = new Figures(Texts.in(Language.ES));
    private final Figures english = new Figures(Texts.in(Language.EN));

    @Test
    void fourDigitsAreGroupedInEveryLanguage() {
        assertThat(catalan.number(1234.5, 1)).isEqualTo("1.234,5");
        assertThat(spanish.number(1234.5, 1)).isEqualTo("1.234,5");
        assertThat(english.number(1234.5, 1)).isEqualTo("1,234.5");
    }

    @Test
    void unitWithoutATextIsShownAsPlainWords() {
        Measure unknown = new Measure("cups_of_tea", 1, "something_new");

        assertThat(catalan.value(2, unknown)).isEqualTo("2,0\u00a0cups of tea");
        assertThat(catalan.unitName(unknown)).isEqualTo("cups of tea");
        assertThat(catalan.change(0, 2, unknown)).isEqualTo("+2,0\u00a0cups of tea");
    }

    @Test
    void perCentOfAnythingIsPerCent() {
        Measure cells = new Measure("percent_of_cells", 0, "ratio");

        assertThat(catalan.value(40, cells)).isEqualTo("40\u00a0%");
        assertThat(catalan.unitName(cells)).isEqualTo("percent of cells");
    }

    @Test
    void amountIsNoFinerThanItsFigure() {
        assertThat(catalan.amount(3_595_023.29, DAYS)).isEqualTo("3.595.023");
        assertThat(catalan.amount(12.345, new Measure("hours", 0, "level"))).isEqualTo("12");
        assertThat(catalan.amount(1.33, DAYS)).isEqualTo("1,3");
        assertThat(catalan.amount(7, DAYS)).isEqualTo("7");
    }

    @Test
    void shortPeriodFitsANarrowField() {
        Period period = Period.parse("2024-12..2025-11").orElseThrow();

        assertThat(catalan.shortPeriod(period)).isEqualTo("des. 2024 – nov. 2025");
    }

    @Test
    void perCentSignHasANoBreakSpaceButInEnglish() {
        assertThat(catalan.value(12.34, SHARE)).isEqualTo("12,3\u00a0%");
        assertThat(english.value(12.34, SHARE)).isEqualTo("12.3%");
    }

    @Test
    void differenceOfSharesIsToldInPoints() {
        assertThat(catalan.change(34.2, 31.0, SHARE)).isEqualTo("−3,2\u00a0punts");
        assertThat(english.change(31.0, 34.2, SHARE)).isEqualTo("+3.2\u00a0points");
    }

    @Test
    void differenceOfOtherFiguresIsRelative() {
        assertThat(catalan.change(20, 25, DAYS)).isEqualTo("+25,0\u00a0%");
    }

    @Test
    void differenceFromZeroIsToldInTheUnit() {
        assertThat(catalan.change(0, 2.5, DAYS)).isEqualTo("+2,5\u00a0dies");
    }

    /** From 100 hours lost to 50 won back are 150 hours; per cent of a loss would tell nothing. */
    @Test
    void changeAcrossZeroIsToldInTheUnit() {
        Measure hours = new Measure("hours", 0, "level");

        assertThat(catalan.change(-100, 50, hours)).isEqualTo("+150\u00a0h");
        assertThat(catalan.change(-100, -40, hours)).isEqualTo("+60\u00a0h");
        assertThat(catalan.change(20, 0, hours)).isEqualTo("−20\u00a0h");
    }

    @Test
    void differenceOfBalancesIsABareNumber() {
        assertThat(catalan.difference(0.25, new Measure("balance", 2, "ratio"))).isEqualTo("+0,25");
    }

    @Test
    void differenceThatRoundsToZeroHasNoSign() {
        assertThat(catalan.change(10, 10.04, SHARE)).isEqualTo("0,0\u00a0punts");
        assertThat(catalan.change(10, 9.96, SHARE)).isEqualTo("0,0\u00a0punts");
    }

    @Test
    void halvesAreRoundedAway() {
        assertThat(catalan.number(0.25, 1)).isEqualTo("0,3");
        assertThat(catalan.number(-0.25, 1)).isEqualTo("−0,3");
        assertThat(catalan.number(17.95, 1)).isEqualTo("18,0");
    }

    @Test
    void shareIsNeverRoundedUpToAHundred() {
        assertThat(catalan.share(0.9999)).isEqualTo("99\u00a0%");
        assertThat(catalan.share(1)).isEqualTo("100\u00a0%");
    }

    @Test
    void monthStandsAloneWithoutItsPreposition() {
        assertThat(catalan.month(YearMonth.of(2024, 3))).isEqualTo("març 2024");
        assertThat(catalan.month(YearMonth.of(2024, 4))).isEqualTo("abril 2024");
        assertThat(spanish.month(YearMonth.of(2024, 1))).isEqualTo("enero 2024");
        assertThat(english.month(YearMonth.of(2024, 1))).isEqualTo("January 2024");
    }

    @Test
    void dayOfAnInstantIsWritten() {
        assertThat(catalan.day("2026-01-14T09:30:00Z")).isEqualTo("14/1/2026");
        assertThat(english.day("2026-01-14")).isEqualTo("14 January 2026");
        assertThat(catalan.day("ahir")).isEqualTo("ahir");
    }

    @Test
    void namesAreSortedAsInCatalan() {
        assertThat(List.of("Gràcia", "Horta", "Àrea", "Eixample", "Gracia B").stream()
                        .sorted(Figures.byName(name -> name))
                        .toList())
                .containsExactly("Àrea", "Eixample", "Gràcia", "Gracia B", "Horta");
    }

    @Test
    void numbersForSpreadsheetsHaveNoGrouping() {
        assertThat(Figures.plain(-1234.56, 1, ',')).isEqualTo("-1234,6");
        assertThat(Figures.plain(-0.01, 1, '.')).isEqualTo("0.0");
    }
}
