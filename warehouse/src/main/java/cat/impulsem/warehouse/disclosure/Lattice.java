package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A problem with its cells by place instead of name. */
final class Lattice {
    private final List<Cell> cells;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final int[][] rowsOf;
    private final int sums;

    Lattice(DisclosureProblem problem) {
        cells = problem.cells();
        for (Cell cell : cells)
            if (places.put(cell.id(), places.size()) != null)
                throw new IllegalArgumentException("cell " + cell.id() + " appears twice");
        problem.relations().forEach(relation -> rows.add(row(relation)));
        sums = rows.size();
        problem.inequalities().forEach(inequality -> rows.add(row(inequality)));
        rowsOf = index();
    }

    int size() {
        return cells.size();
    }

    Cell cell(int place) {
        return cells.get(place);
    }

    List<Row> rows() {
        return rows;
    }

    int[] rowsOf(int place) {
        return rowsOf[place];
    }

    /** The sums of which the cell is the total. */
    int[] totalsOf(int place) {
        return Arrays.stream(rowsOf[place])
                .filter(row -> row < sums && rows.get(row).cells()[0] == place)
                .toArray();
    }

    int place(String id) {
        Integer place = places.get(id);
        if (place == null) throw new IllegalArgumentException("no cell \"" + id + "\"");
        return place;
    }

    BitSet places(Collection<String> ids) {
        BitSet set = new BitSet(size());
        ids.forEach(id -> set.set(place(id)));
        return set;
    }

    double[] values() {
        return cells.stream().mapToDouble(Cell::value).toArray();
    }

    /** The true figures must satisfy what is said about them, or no proof about them means anything. */
    void requireConsistent() {
        double[] values = values();
        List<String> broken =
                rows.stream().filter(row -> !row.holds(values)).map(this::words).toList();
        if (!broken.isEmpty())
            throw new IllegalArgumentException("the figures contradict each other: " + String.join("; ", broken));
    }

    private String words(Row row) {
        return Arrays.stream(row.cells()).mapToObj(place -> cell(place).id()).toList() + " do not add up";
    }

    private Row row(Relation relation) {
        int[] members = new int[relation.children().size() + 1];
        double[] weights = new double[members.length];
        Arrays.fill(weights, 1);
        members[0] = place(relation.total());
        weights[0] = -1;
        for (int i = 1; i < members.length; i++)
            members[i] = place(relation.children().get(i - 1));
        return new Row(members, weights, 0, 0);
    }

    private Row row(Inequality inequality) {
        int[] members = inequality.coefficients().keySet().stream()
                .mapToInt(this::place)
                .toArray();
        double[] weights = inequality.coefficients().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Row(
                members,
                weights,
                inequality.atLeast() == null ? Double.NEGATIVE_INFINITY : inequality.atLeast(),
                inequality.atMost() == null ? Double.POSITIVE_INFINITY : inequality.atMost());
    }

    private int[][] index() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) lists.add(new ArrayList<>());
        for (int r = 0; r < rows.size(); r++)
            for (int place : rows.get(r).cells()) lists.get(place).add(r);
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
