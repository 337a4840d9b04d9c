package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.warehouse.contract.Column;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of one field as the type of its column; null when it cannot be read. */
final class FieldText {
    private static final Set<String> YES = Set.of("true", "1", "1.0", "si", "sí", "s", "cert", "yes", "y");
    private static final Set<String> NO = Set.of("false", "0", "0.0", "no", "n", "fals");
    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{4})(\\d{2})(\\d{2})|(\\d{1,2})/(\\d{1,2})/(\\d{4}))"
                    + "(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
    private static final Pattern WHOLE_CODE = Pattern.compile("(\\d+)(?:[.,]0+)?");
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d{1,10})(?:[.,]0{1,2})?");
    private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}[.,]\\d{3}");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

    private FieldText() {}

    static Object read(Column column, String text) {
        return switch (column.type()) {
            case TEXT -> text;
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
            case BOOLEAN -> yesOrNo(text);
            case DATE -> date(text);
            case MINUTE_OF_DAY -> minuteOfDay(text);
            case CODE -> code(column, text);
            case PERSON, PROFESSIONAL -> throw new IllegalArgumentException("identifiers are not read, but replaced");
        };
    }

    static Phrase expected(Column column, String text) {
        return switch (column.type()) {
            case INTEGER ->
                isPerhapsThousands(text)
                        ? Phrase.of("a whole number; 1.000 is ambiguous")
                        : Phrase.of("a whole number");
            case DECIMAL -> Phrase.of("a number with one decimal sign");
            case BOOLEAN -> Phrase.of("yes or no (true/false, 1/0, sí/no)");
            case DATE -> Phrase.of("a date as 2024-05-31, 31/05/2024 or 20240531");
            case MINUTE_OF_DAY -> Phrase.of("minutes after midnight or hh:mm");
            case CODE -> Phrase.of("a code of {0} digits", column.width());
            case TEXT, PERSON, PROFESSIONAL -> Phrase.of("a text");
        };
    }

    private static Integer integer(String text) {
        if (text.length() <= 9 && isDigits(text)) {
            return Integer.valueOf(text);
        }
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return null;
        }
        long number = Long.parseLong(whole.group(1));
        return Math.abs(number) <= Integer.MAX_VALUE ? Integer.valueOf((int) number) : null;
    }

    /** One separator and three digits: one thousand for some, one for others. */
    private static boolean isPerhapsThousands(String text) {
        return PERHAPS_THOUSANDS.matcher(text).matches();
    }

    /** One separator is the decimal sign; with two kinds the last one is, and the other must stand every three digits. */
    private static Double decimal(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Double.valueOf(text.replace(',', '.'));
        }
        if (GROUPED_BY_POINT.matcher(text).matches()) {
            return Double.valueOf(text.replace(".", "").replace(',', '.'));
        }
        if (GROUPED_BY_COMMA.matcher(text).matches()) {
            return Double.valueOf(text.replace(",", ""));
        }
        return null;
    }

    private static Boolean yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Boolean.TRUE;
        }
        return NO.contains(word) ? Boolean.FALSE : null;
    }

    private static LocalDate date(String text) {
        // The usual way to write a date, a million times over, is worth a way without patterns.
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            String digits = text.substring(0, 4) + text.substring(5, 7) + text.substring(8);
            return isDigits(digits) ? day(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6)) : null;
        }
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        if (parts.group(1) != null) {
            return day(parts.group(1), parts.group(2), parts.group(3));
        }
        if (parts.group(4) != null) {
            return day(parts.group(4), parts.group(5), parts.group(6));
        }
        return day(parts.group(9), parts.group(8), parts.group(7));
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1900 || date.getYear() > 2200 ? null : date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Integer minuteOfDay(String text) {
        if (text.indexOf(':') < 0) {
            return integer(text);
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches() || Integer.parseInt(clock.group(2)) > 59) {
            return null;
        }
        return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
    }

    private static String code(Column column, String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (column.width() == null) {
            return code;
        }
        Matcher whole = WHOLE_CODE.matcher(code);
        if (!whole.matches()) {
            return code;
        }
        String digits = whole.group(1);
        while (digits.length() > column.width() && digits.startsWith("0")) {
            digits = digits.substring(1);
        }
        return digits.length() > column.width() ? null : "0".repeat(column.width() - digits.length()) + digits;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
