package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What hiding a cell costs in information: more the more of the lattice it sums up, and the larger it is. */
public final class HidingCost {
    private static final double PER_LEVEL = 0.5;
    private final Map<String, List<Relation>> sums = new HashMap<>();
    private final Map<String, Integer> heights = new HashMap<>();

    private HidingCost(List<Relation> relations) {
        for (Relation relation : relations)
            sums.computeIfAbsent(relation.total(), total -> new ArrayList<>()).add(relation);
    }

    /** The cells with their costs: a centre's cell is cheaper than its total, a district dearer, the city dearest. */
    public static List<Cell> byHeight(List<Cell> cells, List<Relation> relations) {
        HidingCost cost = new HidingCost(relations);
        return cells.stream()
                .map(cell -> cell.costing(of(cost.height(cell.id()), cell.value())))
                .sorted(Comparator.comparing(Cell::id))
                .toList();
    }

    /** Cost of a cell that lies so many sums above the finest ones. */
    public static double of(int height, long value) {
        return (1 + Math.log1p(Math.abs((double) value)) / 10) * (1 + PER_LEVEL * height);
    }

    private int height(String id) {
        Integer height = heights.get(id);
        if (height != null) return height;
        heights.put(id, 0);
        int highest = 0;
        for (Relation relation : sums.getOrDefault(id, List.of()))
            for (String child : relation.children()) highest = Math.max(highest, 1 + height(child));
        heights.put(id, highest);
        return highest;
    }
}
