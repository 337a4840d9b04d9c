package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.ColumnType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers whose decimal sign was declared, so that the other sign can only stand between thousands. */
final class DecimalSign {
    private static final Pattern SIGNS_OF_NUMBERS = Pattern.compile("[+-]?[\\d.,\u00a0\u202f]*\\d[\\d.,\u00a0\u202f]*");
    private static final String NUMBER =
            "([+-]?(?:\\d+|\\d{1,3}([%s\u00a0\u202f])\\d{3}(?:\\2\\d{3})*))(?:%s(\\d+))?([eE][+-]?\\d{1,3})?";
    private static final Pattern WITH_COMMA = Pattern.compile(NUMBER.formatted(".", ","));
    private static final Pattern WITH_POINT = Pattern.compile(NUMBER.formatted(",", "\\."));

    private final char sign;
    private final Pattern number;
    private final boolean isWhole;

    private DecimalSign(char sign, boolean isWhole) {
        this.sign = sign;
        this.number = sign == ',' ? WITH_COMMA : WITH_POINT;
        this.isWhole = isWhole;
    }

    /** The declared sign, for values of that type; null when none was declared or they are no numbers. */
    static DecimalSign of(Character declared, ColumnType type) {
        boolean isWhole = type == ColumnType.INTEGER;
        return declared != null && (isWhole || type == ColumnType.DECIMAL) ? new DecimalSign(declared, isWhole) : null;
    }

    /**
     * The number with a point as the decimal sign and nothing between thousands; null when its signs stand where they
     * mean nothing. Text that is no number at all stays, and so do whole numbers without thousands: they are judged
     * where types are.
     */
    String plain(String text) {
        Matcher parts = number.matcher(text);
        boolean isNumber = parts.matches();
        if (isWhole && (!isNumber || parts.group(2) == null)) {
            return text;
        }
        if (!isNumber) {
            return SIGNS_OF_NUMBERS.matcher(text).matches() ? null : text;
        }
        String whole = parts.group(2) == null ? parts.group(1) : parts.group(1).replace(parts.group(2), "");
        String fraction = parts.group(3) == null ? "" : "." + parts.group(3);
        return whole + fraction + (parts.group(4) == null ? "" : parts.group(4));
    }

    RowProblem problem(String column, String found) {
        return new RowProblem(column, "type", expected(), Phrase.quote(found), null);
    }

    /** What a number has to look like, for messages. */
    Phrase expected() {
        return sign == ','
                ? Phrase.of("a number such as 1.234,5, since the decimal sign is a comma")
                : Phrase.of("a number such as 1,234.5, since the decimal sign is a point");
    }
}
