package cat.impulsem.etl.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Turns what stands in a cell into the text that the rest of the chain expects. */
final class Cells {
    private static final MathContext SHEET_PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST_NUMBER = 400;

    private Cells() {}

    /** The text without outer blanks, or null when it is empty or one of the texts that stand for nothing. */
    static String clean(String text, String[] missing) {
        if (text == null) {
            return null;
        }
        String stripped = strip(text);
        if (stripped.isEmpty()) {
            return null;
        }
        for (String token : missing) {
            if (token.equals(stripped)) {
                return null;
            }
        }
        return stripped;
    }

    /** Without outer blanks; no-break spaces of spreadsheets and web pages count as blanks. */
    static String strip(String text) {
        int end = text.length();
        int start = 0;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char sign) {
        return sign <= ' ' || sign == '\u00a0' || sign == '\u202f' || sign == '\ufeff' || Character.isWhitespace(sign);
    }

    /** A number as people write it, 1.0 as 1; an absurd exponent stays, since its digits would fill the memory. */
    static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(stripped.scale()) > LONGEST_NUMBER ? stripped.toString() : stripped.toPlainString();
    }

    /** A number of a sheet, with no more digits than a spreadsheet shows. */
    static String shown(BigDecimal number) {
        boolean isLong = number.precision() > SHEET_PRECISION.getPrecision();
        return plain(isLong ? number.round(SHEET_PRECISION) : number);
    }
}
