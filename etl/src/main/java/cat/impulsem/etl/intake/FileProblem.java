package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.Language;
import java.io.Serializable;

/**
 * Why a file, or a whole delivery, cannot be read as declared.
 *
 * @param file name inside the delivery
 * @param where place in the file (header, sheet, line), or null
 * @param expected what was expected
 * @param found what was found
 * @param nearest nearest known name, or null
 */
public record FileProblem(String file, Phrase where, Phrase expected, Phrase found, String nearest)
        implements Serializable {

    /** One line to read. */
    public String text(Language language) {
        String place = where == null ? file : file + ", " + where.in(language);
        String line = Phrase.of("{0}: expected {1}, found {2}", place, expected.in(language), found.in(language))
                .in(language);
        return nearest == null
                ? line
                : Phrase.of("{0}; did you mean \"{1}\"?", line, nearest).in(language);
    }

    @Override
    public String toString() {
        return text(Language.EN);
    }
}
