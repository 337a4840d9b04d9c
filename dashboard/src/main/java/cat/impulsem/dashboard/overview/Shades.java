package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.format.Markup;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleFunction;

/**
 * Five shades between the lowest and the highest number of a map.
 *
 * @param range the numbers
 * @param figure how one is written
 */
record Shades(DoubleSummaryStatistics range, DoubleFunction<String> figure) {
    String of(double value) {
        return "step" + DistrictTable.step(value, range);
    }

    /** The shades between their two ends; nothing where there are not two numbers. */
    Markup scale() {
        Markup out = new Markup();
        if (range.getCount() < 2) {
            return out;
        }
        out.open("p", "class", "scale").element("span", figure.apply(range.getMin()));
        for (int step = 1; step <= DistrictTable.STEPS; step++) {
            out.element("i", "", "class", "step" + step, "aria-hidden", "true");
        }
        return out.element("span", figure.apply(range.getMax())).close("p");
    }
}
