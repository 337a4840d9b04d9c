package cat.impulsem.etl.intake;

/**
 * Why a file, or a whole delivery, cannot be read as declared.
 *
 * @param file name inside the delivery
 * @param where place in the file (header, sheet, line), or null
 * @param expected what was expected
 * @param found what was found
 * @param nearest nearest known name, or null
 */
public record FileProblem(String file, String where, String expected, String found, String nearest) {
    @Override
    public String toString() {
        String place = where == null ? file : file + ", " + where;
        String hint = nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
        return place + ": expected " + expected + ", found " + found + hint;
    }
}
