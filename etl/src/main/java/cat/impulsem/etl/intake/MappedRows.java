package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.TableContract;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a foreign file, turned into rows of ours as its mapping says. */
final class MappedRows extends Rows {
    private static final int REMEMBERED = 10_000;
    private final DeliveryPart part;
    private final SourceRows source;
    private final ForeignRow columns;
    private final MappedColumn[] targets;
    private final int[] filtered;
    private final String[] missing;
    private final List<Map<String, Boolean>> taken = new ArrayList<>();
    private final Deque<RawRow> ready = new ArrayDeque<>();
    private long records;

    MappedRows(DeliveryPart part, TableContract contract, SourceRows source) {
        this.part = part;
        this.source = source;
        this.columns = new ForeignRow(part.mapping(), source.header());
        this.missing = part.layout().missing().toArray(String[]::new);
        this.targets = contract.columns().stream().map(this::target).toArray(MappedColumn[]::new);
        part.mapping().keep().forEach(filter -> taken.add(new HashMap<>()));
        this.filtered = part.mapping().keep().stream()
                .mapToInt(filter -> columns.find(filter.column()))
                .toArray();
    }

    private MappedColumn target(Column column) {
        ColumnMapping mapping = part.mapping().columns().get(column.name());
        if (mapping == null) {
            return null;
        }
        int[] sources =
                mapping.sources(column.name()).stream().mapToInt(columns::find).toArray();
        return new MappedColumn(
                column, mapping, sources, part.format().isText() ? part.layout().decimal() : null);
    }

    @Override
    RawRow find() {
        while (ready.isEmpty()) {
            SourceRow row = source.next();
            if (row == null) {
                return null;
            }
            records++;
            expand(row);
        }
        return ready.poll();
    }

    private void expand(SourceRow row) {
        if (row.values() == null) {
            ready.add(new RawRow(part.file(), row.row(), new String[targets.length], row.problems()));
            return;
        }
        String[] values = new String[columns.width()];
        for (int i = 0; i < row.values().length; i++) {
            values[i] = Cells.clean(row.values()[i], missing);
        }
        values[columns.record()] = Long.toString(records);
        RowProblem leftOut = leftOut(values);
        if (leftOut != null) {
            ready.add(new RawRow(part.file(), row.row(), mapped(values, new ArrayList<>()), List.of(leftOut)));
            return;
        }
        split(row, values);
    }

    private RowProblem leftOut(String[] values) {
        for (int i = 0; i < filtered.length; i++) {
            TableMapping.RowFilter filter = part.mapping().keep().get(i);
            String value = values[filtered[i]];
            boolean isTaken = isTaken(i, value == null ? "" : value);
            if (!isTaken) {
                return new RowProblem(filter.column(), "left_out", filter.inWords(), Phrase.quote(value), null);
            }
        }
        return null;
    }

    private boolean isTaken(int filter, String value) {
        Map<String, Boolean> known = taken.get(filter);
        Boolean remembered = known.get(value);
        if (remembered != null) {
            return remembered;
        }
        boolean isTaken = part.mapping().keep().get(filter).takes(value);
        if (known.size() < REMEMBERED) {
            known.put(value, isTaken);
        }
        return isTaken;
    }

    private void split(SourceRow row, String[] values) {
        TableMapping.Split split = part.mapping().split();
        String several = split == null ? null : values[columns.find(split.column())];
        if (several == null) {
            values[columns.part()] = "1";
            unpivot(row, values);
            return;
        }
        int number = 0;
        for (String one : several.split(java.util.regex.Pattern.quote(split.on()))) {
            String[] copy = values.clone();
            copy[columns.find(split.column())] = Cells.clean(one, missing);
            copy[columns.part()] = Integer.toString(++number);
            unpivot(row, copy);
        }
    }

    private void unpivot(SourceRow row, String[] values) {
        if (part.mapping().unpivot() == null) {
            ready.add(finished(row, values));
            return;
        }
        for (Map.Entry<Integer, String> column : columns.unpivoted().entrySet()) {
            String[] copy = values.clone();
            copy[columns.label()] = column.getValue();
            copy[columns.value()] = values[column.getKey()];
            ready.add(finished(row, copy));
        }
    }

    private RawRow finished(SourceRow row, String[] values) {
        List<RowProblem> problems = new ArrayList<>(row.problems());
        String[] mapped = mapped(values, problems);
        return new RawRow(part.file(), row.row(), mapped, problems.isEmpty() ? List.of() : List.copyOf(problems));
    }

    private String[] mapped(String[] values, List<RowProblem> problems) {
        String[] mapped = new String[targets.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = targets[i] == null ? null : targets[i].value(values, problems);
        }
        return mapped;
    }

    @Override
    public void close() {
        source.close();
    }
}
