package cat.impulsem.warehouse.analysis;

import java.util.List;

/** One row on its way to release; disclosure control may take all its figures out. */
final class ReleaseRow {
    private final UnitAnswer answer;
    private final AnalysisRow row;
    private final RowKey key;
    private boolean hidden;

    ReleaseRow(UnitAnswer answer, AnalysisRow row) {
        this.answer = answer;
        this.row = row;
        this.key = RowKey.of(answer, row.codes());
    }

    UnitAnswer answer() {
        return answer;
    }

    AnalysisRow row() {
        return row;
    }

    RowKey key() {
        return key;
    }

    boolean isHidden() {
        return hidden;
    }

    void hide() {
        hidden = true;
    }

    /** How many stand behind it, where they are counted; otherwise how large it is. */
    double weight() {
        List<Minimum> minimums = answer.analysis().release().minimums();
        String column = minimums.isEmpty()
                ? answer.analysis().formula().measures().getFirst().column()
                : minimums.getFirst().column();
        Double number = row.number(column);
        return number == null ? 0 : Math.abs(number);
    }

    List<AnalysisValue> values() {
        return hidden ? AnalysisValue.hidden(answer, row) : AnalysisValue.of(answer, row);
    }
}
