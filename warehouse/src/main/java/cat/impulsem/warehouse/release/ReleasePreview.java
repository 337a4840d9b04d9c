package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.seal.ReleaseReport;
import java.util.List;

/**
 * What a release would hide, for the people who answer for it: for the restricted zone.
 *
 * @param indicators one line for each group of indicators
 * @param breakdowns one line for each analysis about people
 */
public record ReleasePreview(List<ReleaseReport.Line> indicators, List<BreakdownLine> breakdowns) {}
