package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.Language;

/** A problem of a row as it reads in English. */
public record SaidProblem(String column, String rule, String expected, String found, String nearest) {
    public static SaidProblem of(RowProblem problem) {
        return new SaidProblem(
                problem.column(), problem.rule(), said(problem.expected()), said(problem.found()), problem.nearest());
    }

    private static String said(Phrase phrase) {
        return phrase == null ? null : phrase.in(Language.EN);
    }
}
