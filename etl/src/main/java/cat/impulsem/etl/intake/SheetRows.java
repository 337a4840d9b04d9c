package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet of a workbook, as text. */
final class SheetRows implements SourceRows {
    private final DeliveryPart part;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;
    private final SheetCell[] cells;

    private SheetRows(DeliveryPart part, ReadableWorkbook workbook, Function<String, ColumnType> types)
            throws IOException {
        this.part = part;
        this.workbook = workbook;
        Sheet sheet = workbook.findSheet(part.sheet())
                .orElseThrow(() -> part.unreadable(null, Phrase.of("a sheet of that name"), Phrase.of("none")));
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.header = readHeader();
        this.cells = header.stream()
                .map(name -> SheetCell.of(types.apply(name), workbook.isDate1904()))
                .toArray(SheetCell[]::new);
    }

    /**
     * Opens a sheet.
     *
     * @param types what each column of the header is to hold, or null where that is not known
     */
    static SheetRows open(DeliveryPart part, Function<String, ColumnType> types) {
        ReadableWorkbook workbook = null;
        try {
            workbook = Workbooks.open(Path.of(part.path()));
            return new SheetRows(part, workbook, types);
        } catch (IOException | RuntimeException failed) {
            closeQuietly(workbook);
            throw explain(part, failed);
        }
    }

    private List<String> readHeader() {
        int first = (part.isMapped() ? part.mapping().preamble() : 0) + 1;
        int last = first - 1 + (part.isMapped() ? part.mapping().headerRows() : 1);
        Headers headers = new Headers();
        while (rows.hasNext()) {
            Row row = rows.next();
            boolean isBlank = texts(row).stream().allMatch(String::isBlank);
            if (row.getRowNum() >= first && (part.isMapped() || !isBlank)) {
                headers.add(texts(row));
            }
            if (row.getRowNum() >= last && !headers.joined().isEmpty()) {
                return headers.joined();
            }
        }
        throw part.unreadable(
                Phrase.of("header"), Phrase.of("a row with the names of the columns"), Phrase.of("an empty sheet"));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : String.valueOf(SheetCell.plainText(cell)));
        }
        return texts.stream().map(text -> text.equals("null") ? "" : text).toList();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public SourceRow next() {
        try {
            while (rows.hasNext()) {
                SourceRow row = row(rows.next());
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException failed) {
            throw explain(part, failed);
        }
    }

    /** Null for a row in which nothing stands; sheets are full of them. */
    private SourceRow row(Row row) {
        String[] values = new String[cells.length];
        boolean isEmpty = true;
        for (Cell cell : row) {
            String text = cell == null ? null : text(cell);
            if (text == null || text.isBlank()) {
                continue;
            }
            isEmpty = false;
            if (cell.getColumnIndex() < cells.length) {
                values[cell.getColumnIndex()] = text;
            } else if (!part.isMapped()) {
                Phrase found = Phrase.of("a value in column {0}", cell.getColumnIndex() + 1);
                return SourceRow.broken(row.getRowNum(), "fields", Phrase.of("{0} columns", cells.length), found);
            }
        }
        return isEmpty ? null : SourceRow.good(row.getRowNum(), values);
    }

    private String text(Cell cell) {
        int column = cell.getColumnIndex();
        return column < cells.length ? cells[column].text(cell) : SheetCell.plainText(cell);
    }

    private static UnreadablePartException explain(DeliveryPart part, Exception failed) {
        if (failed instanceof UnreadablePartException known) {
            return known;
        }
        return part.unreadable(null, Phrase.of("an XLSX workbook"), Phrase.of("one that cannot be read"));
    }

    private static void closeQuietly(ReadableWorkbook workbook) {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException ignored) {
            // nothing is lost: the file was only read
        }
    }

    @Override
    public void close() {
        stream.close();
        closeQuietly(workbook);
    }

    /** How the cells of one column are written as text. */
    private record SheetCell(ColumnType type, long epochDay) {
        private static final long EPOCH_1900 =
                java.time.LocalDate.of(1899, 12, 30).toEpochDay();
        private static final long EPOCH_1904 =
                java.time.LocalDate.of(1904, 1, 1).toEpochDay();
        private static final BigDecimal MINUTES = BigDecimal.valueOf(1440);

        static SheetCell of(ColumnType type, boolean from1904) {
            return new SheetCell(type, from1904 ? EPOCH_1904 : EPOCH_1900);
        }

        String text(Cell cell) {
            BigDecimal number = number(cell);
            if (number == null) {
                return plainText(cell);
            }
            if (type == ColumnType.DATE && number.signum() > 0 && number.precision() - number.scale() <= 6) {
                return java.time.LocalDate.ofEpochDay(epochDay + number.longValue())
                        .toString();
            }
            boolean isFraction = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
            if (type == ColumnType.MINUTE_OF_DAY && isFraction) {
                return number.multiply(MINUTES)
                        .setScale(0, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
            }
            return Cells.shown(number);
        }

        static String plainText(Cell cell) {
            BigDecimal number = number(cell);
            if (number != null) {
                return Cells.shown(number);
            }
            return switch (cell.getType()) {
                case BOOLEAN -> String.valueOf(cell.getValue()).toLowerCase(java.util.Locale.ROOT);
                case STRING, FORMULA -> cell.getValue() == null ? cell.getRawValue() : String.valueOf(cell.getValue());
                default -> cell.getRawValue();
            };
        }

        private static BigDecimal number(Cell cell) {
            return cell.getValue() instanceof BigDecimal number ? number : null;
        }
    }
}
