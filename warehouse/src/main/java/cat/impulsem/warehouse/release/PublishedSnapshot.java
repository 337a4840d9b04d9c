package cat.impulsem.warehouse.release;

import java.nio.file.Path;

/**
 * What publishing came to.
 *
 * @param id id of the published snapshot
 * @param isNew false where the published snapshot already held all of this and nothing was done
 * @param folder its folder
 * @param cells number of cells
 * @param suppressed number of cells hidden to protect people
 */
public record PublishedSnapshot(String id, boolean isNew, Path folder, long cells, long suppressed) {

    /** One sentence for the person who asked for it. */
    public String text() {
        return isNew
                ? "Published %s: %d cells, %d of them hidden to protect people".formatted(id, cells, suppressed)
                : "Nothing to do: %s already holds all of this".formatted(id);
    }
}
