package cat.impulsem.dashboard.format;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator.Measure;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.warehouse.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes numbers and dates in one language.
 *
 * <p>Patterns are explicit, because Java and browsers disagree on them: Catalan months standing alone, grouping of four
 * digits in Spanish, the space before the per cent sign.
 */
public final class Figures {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private final Texts texts;
    private final Locale locale;
    private final DecimalFormatSymbols symbols;

    public Figures(Texts texts) {
        this.texts = texts;
        this.locale = Locale.of(texts.language().tag());
        this.symbols = new DecimalFormatSymbols(Locale.ROOT);
        boolean english = texts.language() == Language.EN;
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setGroupingSeparator(english ? ',' : '.');
        symbols.setMinusSign(MINUS);
    }

    /** The language's way with letters. */
    public Locale locale() {
        return locale;
    }

    /** What stands between whole and fraction. */
    public char decimalSign() {
        return symbols.getDecimalSeparator();
    }

    /** A number with that many decimals, grouped from four digits. */
    public String number(double value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0" + fraction(decimals), symbols);
        return withoutNegativeZero(format.format(rounded(value, decimals)));
    }

    /** A count or a sum in full: whole if it is whole, otherwise with two decimals. */
    public String amount(double value) {
        return number(value, isWhole(value) ? 0 : 2);
    }

    /** A numerator or denominator, no finer than its figure warrants; from a thousand on, whole. */
    public String amount(double value, Measure measure) {
        return number(value, amountDecimals(value, measure));
    }

    /** Digits that {@link #amount(double, Measure)} gives after the decimal sign. */
    public static int amountDecimals(double value, Measure measure) {
        return isWhole(value) || Math.abs(value) >= 1000 ? 0 : measure.decimals();
    }

    /** The short form of a unit, as it stands behind a number. */
    public String unit(Measure measure) {
        return texts.orKey("unit.short.", measure.isPercent() ? "percent" : measure.unit());
    }

    /** The name of a unit, as it stands above a column or beside an axis. */
    public String unitName(Measure measure) {
        return texts.orKey("unit.long.", measure.unit());
    }

    /** What the numbers of a measure of an analysis count; its euros are no euros for each inhabitant. */
    public String unitOf(Analysis.Measure measure) {
        String unit = measure.writing().unit();
        return unit.equals("euros") ? texts.get("unit.long.euro") : unitName(measure.writing());
    }

    /** A number with its unit. */
    public String value(double value, Measure measure) {
        String number = number(value, measure.decimals());
        if (measure.isPercent()) {
            return percent(number);
        }
        return number + NO_BREAK_SPACE + unit(measure);
    }

    /** A share, 0 to 1, as a whole per cent; never rounded up to a hundred. */
    public String share(double share) {
        return percent(number(share < 1 ? Math.min(Math.floor(share * 100), 99) : 100, 0));
    }

    /** A change with its sign: points for shares, per cent for everything else; own unit where one is not above zero. */
    public String change(double before, double now, Measure measure) {
        if (measure.isPercent() || before <= 0 || now <= 0) {
            return difference(now - before, measure);
        }
        return percent(signed(100 * (now - before) / before, 1));
    }

    /** A difference with its sign in the own unit, points for shares; a scale without a unit has none. */
    public String difference(double difference, Measure measure) {
        String number = signed(difference, measure.decimals());
        if (measure.isPercent()) {
            return number + NO_BREAK_SPACE + texts.get("unit.points");
        }
        return measure.isBalance() ? number : number + NO_BREAK_SPACE + unit(measure);
    }

    /** A number for a spreadsheet: no grouping, the given decimal sign, an ordinary minus. */
    public static String plain(double value, int decimals, char decimalSign) {
        DecimalFormatSymbols plain = new DecimalFormatSymbols(Locale.ROOT);
        plain.setDecimalSeparator(decimalSign);
        DecimalFormat format = new DecimalFormat("0" + fraction(decimals), plain);
        String text = format.format(rounded(value, decimals));
        return text.matches("-0([.,]0*)?") ? text.substring(1) : text;
    }

    /** Digits that {@link #amount} gives after the decimal sign. */
    public static int amountDecimals(double value) {
        return isWhole(value) ? 0 : 2;
    }

    /** A month standing alone: gener 2024. */
    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
    }

    /** A month for an axis: 01/2024. */
    public String shortMonth(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MM/yyyy", locale));
    }

    /** A run of months. */
    public String period(Period period) {
        if (period.grain() == Grain.YEAR) {
            return String.valueOf(period.first().getYear());
        }
        if (period.grain() == Grain.MONTH) {
            return month(period.first());
        }
        return month(period.first()) + " – " + month(period.last());
    }

    /** A run of months where there is little room: des. 2024 – nov. 2025. */
    public String shortPeriod(Period period) {
        if (period.grain() != Grain.ROLLING12) {
            return period(period);
        }
        DateTimeFormatter brief = DateTimeFormatter.ofPattern("LLL yyyy", locale);
        return period.first().format(brief) + " – " + period.last().format(brief);
    }

    /** A day in figures. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(texts.get("pattern.day"), locale));
    }

    /** The day at the start of an ISO date or instant; the text as it stands if it is neither. */
    public String day(String iso) {
        return iso.matches("\\d{4}-\\d\\d-\\d\\d.*") ? day(LocalDate.parse(iso.substring(0, 10))) : iso;
    }

    /** Order of names as a Catalan reader expects it, in every language, since the names are Catalan. */
    public static <T> Comparator<T> byName(Function<T, String> name) {
        Collator catalan = Collator.getInstance(Locale.of("ca", "ES"));
        catalan.setStrength(Collator.SECONDARY);
        return (left, right) -> catalan.compare(name.apply(left), name.apply(right));
    }

    private String percent(String number) {
        return texts.language() == Language.EN ? number + "%" : number + NO_BREAK_SPACE + "%";
    }

    private String signed(double value, int decimals) {
        String text = number(value, decimals);
        return value > 0 && text.chars().anyMatch(digit -> digit >= '1' && digit <= '9') ? "+" + text : text;
    }

    private String withoutNegativeZero(String text) {
        boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero && text.charAt(0) == MINUS ? text.substring(1) : text;
    }

    /** Rounds what a person would write down: 17.95 becomes 18.0, although its binary form lies a little below. */
    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-9;
    }

    private static String fraction(int decimals) {
        return decimals == 0 ? "" : "." + "0".repeat(decimals);
    }
}
