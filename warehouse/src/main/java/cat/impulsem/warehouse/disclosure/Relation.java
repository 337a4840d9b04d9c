package cat.impulsem.warehouse.disclosure;

import java.util.List;

/**
 * A total and the cells that add up to it.
 *
 * @param total the sum
 * @param children its parts
 */
public record Relation(String total, List<String> children) {
    public Relation {
        children = children.stream().sorted().toList();
    }
}
