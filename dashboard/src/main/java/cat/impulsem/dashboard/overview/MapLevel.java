package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.format.Markup;
import com.vaadin.flow.component.Component;
import java.util.List;

/** What the map can show of one kind of area. */
interface MapLevel {
    /** Its word in an address. */
    String id();

    /** What its areas are called. */
    String name();

    /** What it can show; nothing where the person may see none of it. */
    List<Layer> layers();

    /** What it shows. */
    Layer layer();

    /** The drawing. */
    Markup map();

    /** What the shades mean, and the finding. */
    Markup legend();

    /** Pictures, and a table where the page has none of the same figures. */
    Component files();

    /**
     * One thing to show.
     *
     * @param id its word in an address
     * @param name what it is called
     */
    record Layer(String id, String name) {}

    /** That of the given id, or the first one; null where there is none. */
    static Layer chosen(List<Layer> layers, String id) {
        return layers.stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElse(layers.isEmpty() ? null : layers.getFirst());
    }
}
