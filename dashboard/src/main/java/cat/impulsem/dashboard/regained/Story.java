package cat.impulsem.dashboard.regained;

import cat.impulsem.dashboard.chart.StepsChart.Bar;
import cat.impulsem.dashboard.format.ScreenTable;
import java.util.List;

/**
 * One thing told with bars that add up.
 *
 * @param finding what it says, as a heading
 * @param sum how the parts make the whole, in a sentence
 * @param measured what the axis measures
 * @param bars the drawing
 * @param table the same as a table
 * @param notes how its marks are read
 */
record Story(String finding, String sum, String measured, List<Bar> bars, ScreenTable table, List<String> notes) {}
