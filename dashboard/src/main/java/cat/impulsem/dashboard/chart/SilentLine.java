package cat.impulsem.dashboard.chart;

import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import java.util.Map;
import java.util.TreeMap;

/** A line that only frames the others: nobody wants each of its points read out, its name in the legend is enough. */
final class SilentLine extends PlotOptionsLine {
    private static final long serialVersionUID = 1L;

    /** As the drawing library names it; the vendor's class has no place for it. */
    private final TreeMap<String, Boolean> accessibility = new TreeMap<>(Map.of("enabled", false));

    SilentLine() {
        setAnimation(false);
        setEnableMouseTracking(false);
    }

    /** Whether its points are read out. */
    public Map<String, Boolean> getAccessibility() {
        return accessibility;
    }
}
