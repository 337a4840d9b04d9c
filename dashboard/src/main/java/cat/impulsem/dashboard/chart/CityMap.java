package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.map.Plan;
import cat.impulsem.dashboard.map.Shape;
import java.util.List;
import java.util.Locale;

/** The districts or the neighbourhoods on a map; each is a link that says its name and figure. */
public final class CityMap {
    /** In per cent of the map: too little for a name on a telephone. */
    private static final double NARROW = 12;

    private final Plan plan;
    private final Labels labels;

    private CityMap(Plan plan, Labels labels) {
        this.plan = plan;
        this.labels = labels;
    }

    /** What there is room to write on an area; what is not written is still read out. */
    public enum Labels {
        NAMES,
        FIGURES,
        NONE
    }

    /**
     * One area.
     *
     * @param code two digits
     * @param name its name
     * @param figure its figure or sign, as written
     * @param reservations what has to be known of the figure, in words; empty for nothing
     * @param look style of its shade: step1 to step5, suppressed or missing
     * @param href where it leads; null where the person may not go there
     */
    public record Area(String code, String name, String figure, String reservations, String look, String href) {
        private String said() {
            return reservations.isEmpty() ? figure : figure + " (" + reservations + ")";
        }
    }

    /**
     * The drawing; an area that is not on the map is left out.
     *
     * @param frame larger areas whose borders are drawn on top; those of the plan itself for none
     */
    public static Markup of(Plan plan, Plan frame, List<Area> areas, Labels labels, String label) {
        CityMap map = new CityMap(plan, labels);
        Markup out = new Markup()
                .open(
                        "div",
                        "class",
                        plan.isTrue() ? "citymap outlines" : "citymap",
                        "role",
                        "group",
                        "aria-label",
                        label,
                        "style",
                        "aspect-ratio:" + String.format(Locale.ROOT, "%.4f", plan.ratio()));
        areas.stream().filter(area -> plan.shapes().containsKey(area.code())).forEach(area -> map.draw(out, area));
        if (plan.isTrue()) {
            borders(out, plan, "borders");
        }
        if (!frame.equals(plan) && frame.isTrue() == plan.isTrue()) {
            borders(out, frame, "borders frame");
        }
        return out.close("div");
    }

    /** Neighbours of one shade would run into each other. */
    private static void borders(Markup out, Plan plan, String look) {
        out.open("svg", "class", look, "aria-hidden", "true", "viewBox", "0 0 100 100", "preserveAspectRatio", "none");
        plan.shapes()
                .values()
                .forEach(shape -> out.element("path", "", "d", shape.path(), "vector-effect", "non-scaling-stroke"));
        out.close("svg");
    }

    private void draw(Markup out, Area area) {
        Shape shape = plan.shapes().get(area.code());
        String tag = area.href() == null ? "span" : "a";
        out.open(
                tag,
                "router-link",
                area.href() == null ? null : "",
                "href",
                area.href(),
                "class",
                "area " + area.look(),
                "title",
                area.name() + ": " + area.said());
        out.element("span", "", "class", "shape", "style", shape.style());
        boolean isNarrow = labels == Labels.NAMES && shape.label().width() < NARROW;
        out.open(
                        "span",
                        "class",
                        isNarrow ? "label narrow" : "label",
                        "style",
                        shape.label().style())
                .element("b", area.name(), "class", labels == Labels.NAMES ? null : "sr")
                .element("small", ": ", "class", "sr")
                .element("i", area.figure(), "class", labels == Labels.NONE ? "sr" : null)
                .element("small", area.reservations(), "class", "sr")
                .close("span");
        out.close(tag);
    }
}
