package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.etl.intake.RawRow;
import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The identifiers of one row, and what must not be shown or stored because of them. */
final class Identifiers {
    static final String WITHHELD = Phrase.WITHHELD;
    private static final int LONG_ENOUGH = 6;
    private static final int SHOWN = 60;
    // Letters and digits may stand on either side of an underscore, as in file names, but not of the identifier itself.
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    private static final String MAIL = "|[\\w.+-]+@[\\w-]+\\.[\\w.-]+";
    private static final Pattern PAPERS = Pattern.compile(BEFORE + "([XYZxyz]\\d{7}|\\d{8})([A-Za-z])" + AFTER);
    private static final Pattern PAPERS_OR_MAIL = Pattern.compile(
            BEFORE + "(\\d{2}\\.?\\d{3}\\.?\\d{3}[ -]?[A-Za-z]|[XYZxyz][ -]?\\d{7}[ -]?[A-Za-z])" + AFTER + MAIL);
    private static final Pattern COMPACT = Pattern.compile(PAPERS.pattern() + MAIL);
    private static final String CONTROL_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final Pattern PHONE =
            Pattern.compile(BEFORE + "(\\+34[ .-]?|0034[ .-]?)?[6-9]\\d{2}[ .-]?\\d{3}[ .-]?\\d{3}" + AFTER + "|"
                    + BEFORE + "(\\+34[ .-]?|0034[ .-]?)?[6-9]\\d[ .-]?\\d{3}[ .-]?\\d{2}[ .-]?\\d{2}" + AFTER);
    private final List<String> ofRow;

    private Identifiers(List<String> ofRow) {
        this.ofRow = ofRow;
    }

    static Identifiers of(RawRow row, TableContract contract) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < row.values().length && i < contract.columns().size(); i++) {
            if (row.values()[i] != null && contract.columns().get(i).type().isPseudonymous()) {
                found.add(normal(row.values()[i]));
            }
        }
        return new Identifiers(found);
    }

    /** Text that belongs to no row, such as a file name, without anything that looks like an identifier. */
    static String withhold(String text) {
        if (text == null) {
            return null;
        }
        String papersGone = COMPACT.matcher(text).replaceAll(WITHHELD);
        return PHONE.matcher(papersGone).replaceAll(WITHHELD);
    }

    /** What a message may show of a value that was found. */
    String shown(String found) {
        if (found == null) {
            return null;
        }
        String normal = normal(found);
        boolean tells =
                ofRow.stream().anyMatch(id -> normal.equals(id) || id.length() >= LONG_ENOUGH && normal.contains(id));
        if (tells || looksLikeOne(found)) {
            return WITHHELD;
        }
        return found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    }

    /** Whether a value of a column that is no identifier's place is one all the same. */
    boolean isMisplaced(Column column, String value, boolean isKey) {
        String normal = normal(value);
        for (String id : ofRow) {
            if (id.length() >= LONG_ENOUGH && (isText(column) ? normal.contains(id) : normal.equals(id))) {
                return true;
            }
        }
        if (!isText(column) || !mayHold(value)) {
            return false;
        }
        // The ids of other systems may look like telephones, or end in a letter; papers have the right one.
        boolean isIdOfSystem = column.type() == ColumnType.TEXT && (isKey || column.references() != null);
        return isIdOfSystem ? holdsPapers(value) : looksLikeOne(value);
    }

    private static boolean holdsPapers(String value) {
        return PAPERS.matcher(value)
                .results()
                .anyMatch(papers ->
                        isControlLetter(papers.group(1), papers.group(2).charAt(0)));
    }

    private static boolean isControlLetter(String number, char letter) {
        String upper = number.toUpperCase(Locale.ROOT);
        String digits =
                "XYZ".indexOf(upper.charAt(0)) < 0 ? upper : "XYZ".indexOf(upper.charAt(0)) + upper.substring(1);
        return CONTROL_LETTERS.charAt(Integer.parseInt(digits) % CONTROL_LETTERS.length())
                == Character.toUpperCase(letter);
    }

    private static boolean isText(Column column) {
        return column.type() == ColumnType.TEXT || column.type() == ColumnType.CODE;
    }

    private static boolean looksLikeOne(String text) {
        return PAPERS_OR_MAIL.matcher(text).find() || PHONE.matcher(text).find();
    }

    /** Cheap test before the patterns: seven digits or an at sign. */
    private static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c >= '0' && c <= '9' && ++digits >= 7) {
                return true;
            }
        }
        return false;
    }

    private static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
