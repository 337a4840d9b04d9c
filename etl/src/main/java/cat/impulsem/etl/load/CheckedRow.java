package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.RowProblem;
import java.util.List;

/**
 * One row after its fields were looked at.
 *
 * @param values typed value of each column of the contract, null where there is none or it could not be read
 * @param problems every reason found so far why it cannot become a fact
 */
record CheckedRow(Object[] values, List<RowProblem> problems) {}
