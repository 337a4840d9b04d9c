package cat.impulsem.dashboard.chart;

import com.vaadin.flow.component.charts.model.Accessibility;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the points of a chart are read out: by the words that they carry. The library's own description of the axes would
 * read numbers that nobody rounded.
 */
final class SpokenPoints extends Accessibility {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Object> point =
            new TreeMap<>(Map.of("descriptionFormat", "{#if name}{name}{else}{category}: {y:,.1f}{/if}"));
    private final TreeMap<String, Object> screenReaderSection =
            new TreeMap<>(Map.of("beforeChartFormat", "<p>{typeDescription}</p>"));

    /** Each chart would be a landmark of the same name; the sections of the page are landmarks enough. */
    private final String landmarkVerbosity = "disabled";

    SpokenPoints() {
        setEnabled(true);
    }

    /** Whether parts of the chart are landmarks. */
    public String getLandmarkVerbosity() {
        return landmarkVerbosity;
    }

    /** Of each point. */
    public Map<String, Object> getPoint() {
        return point;
    }

    /** Before the chart. */
    public Map<String, Object> getScreenReaderSection() {
        return screenReaderSection;
    }
}
