package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.util.List;

/**
 * The ten districts as a schematic map, sea below and mountain above: each neighbourhood is one tile of equal size, so
 * that a small district is as easy to hit as a large one. The outlines stand in the style sheet.
 */
public final class CityMap {
    private CityMap() {}

    /**
     * One district.
     *
     * @param code two digits
     * @param name its name
     * @param figure its figure or sign, as written
     * @param look style of its shade: step1 to step5, suppressed or missing
     * @param href where it leads
     */
    public record Area(String code, String name, String figure, String look, String href) {}

    /** The drawing; every district is a link that says its name and figure. */
    public static Markup of(List<Area> areas, String label) {
        Markup out = new Markup().open("div", "class", "citymap", "role", "group", "aria-label", label);
        for (Area area : areas) {
            out.open("a", "router-link", "", "href", area.href(), "class", "d" + area.code() + " " + area.look());
            out.open("span")
                    .element("b", area.name())
                    .element("small", ": ", "class", "sr")
                    .element("i", area.figure())
                    .close("span");
            out.close("a");
        }
        return out.close("div");
    }
}
