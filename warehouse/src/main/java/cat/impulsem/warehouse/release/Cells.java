package cat.impulsem.warehouse.release;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All cells of a release, found by what names them. */
final class Cells {
    private final Map<CellKey, Cell> byKey = new LinkedHashMap<>();

    Cells(Collection<Cell> cells) {
        cells.forEach(cell -> byKey.put(CellKey.of(cell), cell));
    }

    Collection<Cell> all() {
        return byKey.values();
    }

    Optional<Cell> find(CellKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Those of the cells that exist and have, or had, a figure. */
    List<Cell> present(Stream<CellKey> keys) {
        return keys.map(byKey::get)
                .filter(Objects::nonNull)
                .filter(cell -> cell.isShown() || cell.isHidden())
                .toList();
    }

    long hidden() {
        return byKey.values().stream().filter(Cell::isHidden).count();
    }
}
