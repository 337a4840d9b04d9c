package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Opens the rows of one part of a delivery, whatever its format. */
public final class PartReader {
    private PartReader() {}

    /**
     * The rows of a part, read as they are asked for, their values in the order of the contract's columns.
     *
     * @throws UnreadablePartException with the place, here or while reading, when the file is not what it claims
     */
    public static RawRows open(DeliveryPart part, TableContract contract) {
        SourceRows source = source(part, contract);
        List<FileProblem> problems = HeaderCheck.check(part, contract, source.header());
        if (!problems.isEmpty()) {
            source.close();
            throw new UnreadablePartException(problems.getFirst());
        }
        return part.isMapped() ? new MappedRows(part, contract, source) : new DirectRows(part, contract, source);
    }

    /** The problems of the header; also throws what {@link #open} throws. */
    static List<FileProblem> headerProblems(DeliveryPart part, TableContract contract) {
        try (SourceRows source = source(part, contract)) {
            return HeaderCheck.check(part, contract, source.header());
        }
    }

    /** Whether it has the column without which its mapping finds nothing of the table in it. */
    static boolean hasWhatItNeeds(DeliveryPart part, TableContract contract) {
        try (SourceRows source = source(part, contract)) {
            return new ForeignHeader(part.mapping(), source.header())
                            .find(part.mapping().needs())
                    >= 0;
        }
    }

    /** Number of records in the file, before a mapping turns them into more or fewer rows. */
    static long countRecords(DeliveryPart part, TableContract contract) {
        try (SourceRows source = source(part, contract)) {
            long records = 0;
            while (source.next() != null) {
                records++;
            }
            return records;
        }
    }

    private static SourceRows source(DeliveryPart part, TableContract contract) {
        return switch (part.format()) {
            case CSV -> CsvRows.open(part);
            case JSON_LINES -> JsonLinesRows.open(part, fields(part, contract));
            case PARQUET -> ParquetRows.open(part);
            case WORKBOOK -> SheetRows.open(part, types(part, contract));
            case CALENDAR -> CalendarRows.open(part);
        };
    }

    private static List<String> fields(DeliveryPart part, TableContract contract) {
        return part.isMapped() ? List.copyOf(part.mapping().sourceColumns()) : contract.columnNames();
    }

    /** What a column of a sheet is to hold, so that a number can be told to be a date or a time. */
    private static Function<String, ColumnType> types(DeliveryPart part, TableContract contract) {
        Map<String, ColumnType> types = new HashMap<>();
        for (Column column : contract.columns()) {
            if (!part.isMapped()) {
                types.put(Folded.of(column.name()), column.type());
                continue;
            }
            ColumnMapping mapping = part.mapping().columns().get(column.name());
            if (mapping != null && mapping.transform() == null) {
                mapping.sources(column.name()).forEach(name -> types.putIfAbsent(Folded.of(name), column.type()));
            }
        }
        return name -> types.get(Folded.of(name.toLowerCase(Locale.ROOT)));
    }
}
