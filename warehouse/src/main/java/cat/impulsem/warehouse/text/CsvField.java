package cat.impulsem.warehouse.text;

import java.math.BigDecimal;

/** One field of a CSV file for programs. */
public final class CsvField {
    private CsvField() {}

    /** Numbers in full and without an exponent; texts quoted where needed and never taken for a formula. */
    public static String of(Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> plain(number);
            case String text -> quoted(harmless(text));
            default -> value.toString();
        };
    }

    private static String plain(double number) {
        String text = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return text.equals("0.0") ? "0" : text;
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
