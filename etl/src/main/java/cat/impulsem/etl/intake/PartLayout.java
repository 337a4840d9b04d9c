package cat.impulsem.etl.intake;

import java.io.Serializable;
import java.util.List;

/**
 * How the text of a part is to be read.
 *
 * @param separator between the fields of a CSV file; null when the header tells
 * @param charset name of the encoding
 * @param decimal decimal sign, which makes the other one a thousands separator; null when both are decimal signs
 * @param missing texts that stand for nothing, besides the empty one
 */
public record PartLayout(Character separator, String charset, Character decimal, List<String> missing)
        implements Serializable {
    static final PartLayout DEFAULT = new PartLayout(null, "UTF-8", null, List.of());

    public PartLayout {
        missing = List.copyOf(missing);
    }

    /** This layout, with what a mapping says about its files instead. */
    PartLayout with(TableMapping mapping) {
        return new PartLayout(
                mapping.separator() == null ? separator : Character.valueOf(Separators.parse(mapping.separator())),
                mapping.encoding() == null
                        ? charset
                        : Encodings.find(mapping.encoding()).orElse(charset),
                mapping.decimal() == null
                        ? decimal
                        : Character.valueOf(mapping.decimal().charAt(0)),
                mapping.missing().isEmpty() ? missing : mapping.missing());
    }
}
