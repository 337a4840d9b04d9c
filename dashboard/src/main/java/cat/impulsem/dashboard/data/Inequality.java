package cat.impulsem.dashboard.data;

/**
 * How unequal the centres of the city are in one indicator and calendar year.
 *
 * @param year which year
 * @param centres centres with a shown figure
 * @param leftOut centres with a hidden one
 * @param gini 0 where all are equal, weighted by the denominator
 * @param theil the same by Theil, which can be taken apart
 * @param between its part that lies between districts
 * @param within its part that lies between the centres of one district
 * @param usualSpread spread between centres with chance taken out, in the unit of the figure; null where unknown
 */
public record Inequality(
        int year,
        int centres,
        int leftOut,
        double gini,
        double theil,
        double between,
        double within,
        Double usualSpread) {}
