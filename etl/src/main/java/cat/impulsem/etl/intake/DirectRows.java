package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.TableContract;
import java.util.ArrayList;
import java.util.List;

/** Rows of a file that has our own columns: put in order, without outer blanks, missing texts as null. */
final class DirectRows extends Rows {
    private final DeliveryPart part;
    private final SourceRows source;
    private final List<Column> columns;
    private final int[] index;
    private final DecimalSign[] signs;
    private final String[] missing;

    DirectRows(DeliveryPart part, TableContract contract, SourceRows source) {
        this.part = part;
        this.source = source;
        this.missing = part.layout().missing().toArray(String[]::new);
        this.columns = contract.columns();
        this.index = new int[columns.size()];
        this.signs = new DecimalSign[columns.size()];
        for (int i = 0; i < index.length; i++) {
            index[i] = HeaderCheck.find(source.header(), columns.get(i).name());
            if (part.format().isText()) {
                signs[i] =
                        DecimalSign.of(part.layout().decimal(), columns.get(i).type());
            }
        }
    }

    @Override
    RawRow find() {
        SourceRow row = source.next();
        if (row == null) {
            return null;
        }
        if (row.values() == null) {
            return new RawRow(part.file(), row.row(), new String[index.length], row.problems());
        }
        List<RowProblem> problems = new ArrayList<>(row.problems());
        String[] values = ordered(row.values(), problems);
        return new RawRow(part.file(), row.row(), values, problems.isEmpty() ? List.of() : List.copyOf(problems));
    }

    private String[] ordered(String[] delivered, List<RowProblem> problems) {
        String[] values = new String[index.length];
        for (int i = 0; i < index.length; i++) {
            String value = index[i] < 0 ? null : Cells.clean(delivered[index[i]], missing);
            values[i] = value == null || signs[i] == null ? value : signs[i].plain(value);
            if (value != null && values[i] == null) {
                problems.add(signs[i].problem(columns.get(i).name(), value));
            }
        }
        return values;
    }

    @Override
    public void close() {
        source.close();
    }
}
