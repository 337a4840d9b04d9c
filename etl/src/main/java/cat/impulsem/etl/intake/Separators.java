package cat.impulsem.etl.intake;

/** The signs that may stand between the fields of a CSV file. */
final class Separators {
    private static final char[] KNOWN = {',', ';', '\t'};

    private Separators() {}

    static boolean isKnown(String declared) {
        return declared.equals("tab") || declared.length() == 1 && "\t,;|".contains(declared);
    }

    static char parse(String declared) {
        return declared.equals("tab") ? '\t' : declared.charAt(0);
    }

    /** The sign that occurs most often in the header, outside quotes. */
    static char detect(String header) {
        int[] seen = new int[KNOWN.length];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char sign = header.charAt(i);
            quoted ^= sign == '"';
            for (int k = 0; k < KNOWN.length && !quoted; k++) {
                seen[k] += sign == KNOWN[k] ? 1 : 0;
            }
        }
        int best = 0;
        for (int k = 1; k < KNOWN.length; k++) {
            best = seen[k] > seen[best] ? k : best;
        }
        return KNOWN[best];
    }
}
