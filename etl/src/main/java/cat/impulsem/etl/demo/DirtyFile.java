package cat.impulsem.etl.demo;

import java.util.ArrayList;
import java.util.List;

/** A file of another kind than the city's own, written as text with something wrong in it. */
final class DirtyFile {
    private final String table;
    private final String name;
    private final int firstRow;
    private final StringBuilder text;
    private final List<Verdict> verdicts = new ArrayList<>();

    /**
     * What must become of one row.
     *
     * @param row its number in the file
     * @param column column that breaks the rule, or empty
     * @param rule rule that it breaks, or empty when it must be accepted
     */
    record Verdict(int row, String column, String rule) {}

    /**
     * @param table table that its rows belong to
     * @param name path in the delivery
     * @param header what stands before the first row
     * @param firstRow number of the first row: lines are counted with their header, events by themselves
     */
    DirtyFile(String table, String name, String header, int firstRow) {
        this.table = table;
        this.name = name;
        this.firstRow = firstRow;
        this.text = new StringBuilder(header);
    }

    DirtyFile accepted(String row) {
        return wrong("", "", row);
    }

    DirtyFile wrong(String column, String rule, String row) {
        verdicts.add(new Verdict(firstRow + verdicts.size(), column, rule));
        text.append(row).append('\n');
        return this;
    }

    DirtyFile end(String last) {
        text.append(last);
        return this;
    }

    String table() {
        return table;
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString();
    }

    List<Verdict> verdicts() {
        return verdicts;
    }
}
