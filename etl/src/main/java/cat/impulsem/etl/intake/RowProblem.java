package cat.impulsem.etl.intake;

import java.io.Serializable;

/**
 * One reason why a row cannot become a fact.
 *
 * @param column column that is wrong, or null when the row as a whole is
 * @param rule short name of the rule that was broken, such as required, type, code, reference, ordered, overlap
 * @param expected what the rule expects
 * @param found what stood there, or null; never the identifier of a person
 * @param nearest nearest known name, or null
 */
public record RowProblem(String column, String rule, Phrase expected, Phrase found, String nearest)
        implements Serializable {}
