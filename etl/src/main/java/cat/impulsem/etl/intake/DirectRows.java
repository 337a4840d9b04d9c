package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
import java.util.List;

/** Rows of a file that has our own columns: put in order, without outer blanks, missing texts as null. */
final class DirectRows extends Rows {
    private final DeliveryPart part;
    private final SourceRows source;
    private final int[] index;
    private final boolean[] isNumber;
    private final String[] missing;

    DirectRows(DeliveryPart part, TableContract contract, SourceRows source) {
        this.part = part;
        this.source = source;
        this.missing = part.layout().missing().toArray(String[]::new);
        List<Column> columns = contract.columns();
        this.index = new int[columns.size()];
        this.isNumber = new boolean[columns.size()];
        for (int i = 0; i < index.length; i++) {
            index[i] = HeaderCheck.find(source.header(), columns.get(i).name());
            isNumber[i] = part.layout().decimal() != null
                    && columns.get(i).type() == ColumnType.DECIMAL
                    && part.format().isText();
        }
    }

    @Override
    RawRow find() {
        SourceRow row = source.next();
        if (row == null) {
            return null;
        }
        String[] values = row.values() == null ? new String[index.length] : ordered(row.values());
        return new RawRow(part.file(), row.row(), values, row.problems());
    }

    private String[] ordered(String[] delivered) {
        String[] values = new String[index.length];
        for (int i = 0; i < index.length; i++) {
            String value = index[i] < 0 ? null : Cells.clean(delivered[index[i]], missing);
            values[i] = value != null && isNumber[i]
                    ? Cells.decimal(value, part.layout().decimal())
                    : value;
        }
        return values;
    }

    @Override
    public void close() {
        source.close();
    }
}
