package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.DeliveryPart;
import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.etl.intake.RawRow;
import cat.impulsem.etl.intake.RawRows;
import cat.impulsem.etl.intake.RowProblem;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.etl.pseudonym.Pseudonyms;
import cat.impulsem.warehouse.contract.TableContract;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads parts of a delivery and checks their rows, one after the other; runs where the data are. */
final class CheckParts implements FlatMapFunction<DeliveryPart, Row> {
    private final TableContract contract;
    private final PartOpener opener;
    private final PseudonymKey key;
    private final LocalDate lastDay;

    CheckParts(TableContract contract, PartOpener opener, PseudonymKey key, LocalDate lastDay) {
        this.contract = contract;
        this.opener = opener;
        this.key = key;
        this.lastDay = lastDay;
    }

    @Override
    public Iterator<Row> call(DeliveryPart part) {
        return new CheckedPart(opener.open(part, contract), new RowCheck(contract, new Pseudonyms(key), lastDay));
    }

    private static Row row(RawRow raw, String file, CheckedRow checked) {
        int width = checked.values().length;
        Object[] values = Arrays.copyOf(checked.values(), width + 3);
        values[width] = file;
        values[width + 1] = raw.row();
        values[width + 2] = checked.problems().stream().map(CheckParts::reason).toArray(Row[]::new);
        return RowFactory.create(values);
    }

    private static Row reason(RowProblem problem) {
        return RowFactory.create(
                problem.column(),
                problem.rule(),
                phrase(problem.expected()),
                phrase(problem.found()),
                problem.nearest());
    }

    private static Row phrase(Phrase said) {
        return said == null
                ? null
                : RowFactory.create(said.text(), said.values().toArray(String[]::new));
    }

    /** Closes the part when its last row has been read. */
    private static final class CheckedPart implements Iterator<Row> {
        private final RawRows rows;
        private final RowCheck check;
        private String file;
        private String shownFile;

        CheckedPart(RawRows rows, RowCheck check) {
            this.rows = rows;
            this.check = check;
        }

        @Override
        public boolean hasNext() {
            boolean hasNext = rows.hasNext();
            if (!hasNext) {
                rows.close();
            }
            return hasNext;
        }

        @Override
        public Row next() {
            RawRow raw = rows.next();
            try {
                return row(raw, shown(raw.file()), check.check(raw));
            } catch (RuntimeException failed) {
                // The message of the failure may quote the row, which must not come to light.
                throw new IllegalStateException("%s, row %d: %s at %s"
                        .formatted(
                                shown(raw.file()),
                                raw.row(),
                                failed.getClass().getSimpleName(),
                                failed.getStackTrace()[0]));
            }
        }

        /** All rows of a part have the same file: its name is looked through once. */
        private String shown(String name) {
            if (!name.equals(file)) {
                file = name;
                shownFile = Identifiers.withhold(name);
            }
            return shownFile;
        }
    }
}
