package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/** Subjects of attention, and how often people come for each. */
final class Subjects {
    private static final List<NamedCsvRecord> ROWS = Listing.read("demo/subjects.csv");
    private static final Weights ALL = Weights.of(ROWS.stream()
            .mapToDouble(row -> Double.parseDouble(row.getField("weight")))
            .toArray());
    private static final Weights SUITABLE = Weights.of(ROWS.stream()
            .mapToDouble(row -> row.getField("is_group_suitable").equals("true")
                    ? StrictMath.sqrt(Double.parseDouble(row.getField("weight")))
                    : 0)
            .toArray());

    private Subjects() {}

    static int any(Dice dice) {
        return ALL.pick(dice);
    }

    static int forGroup(Dice dice) {
        return SUITABLE.pick(dice);
    }

    static String code(int subject) {
        return ROWS.get(subject).getField("subject_code");
    }

    /** How long people wait for it, beside the mean: from a fifth less to a fifth more. */
    static double wait(int subject) {
        return 0.8 + 0.4 * subject / (ROWS.size() - 1);
    }
}
