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
public record PublishedSnapshot(String id, boolean isNew, Path folder, long cells, long suppressed) {}
