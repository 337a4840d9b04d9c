package cat.impulsem.warehouse.disclosure;

import java.util.List;

/** Variables between limits, and rows over them. */
record LinearSystem(double[] lower, double[] upper, List<Row> rows) {

    int size() {
        return lower.length;
    }

    boolean holds(double[] point) {
        for (int i = 0; i < point.length; i++) if (point[i] < lower[i] || point[i] > upper[i]) return false;
        return rows.stream().allMatch(row -> row.holds(point));
    }
}
