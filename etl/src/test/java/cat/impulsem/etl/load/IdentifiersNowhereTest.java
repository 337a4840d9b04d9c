package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cat.impulsem.etl.intake.DeliveryPart;
import cat.impulsem.etl.intake.PartReader;
import cat.impulsem.etl.intake.RawRow;
import cat.impulsem.etl.intake.RawRows;
import cat.impulsem.etl.intake.RowProblem;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifiersNowhereTest {
    /** Identifiers as planted below: in their place, misplaced, in a file name, in other words, as a telephone. */
    private static final List<String> PLANTED = List.of(
            "12345678Z", "87654321X", "X1234567L", "612345678", "ana.puig@example.org", "44444444A", "tarja-90817");

    @TempDir
    Path folder;

    @Test
    void noPlantedIdentifierIsInTheStoreOrInAReport() {
        Town town = new Town(folder);
        Path dirty = town.files("source: sias", dirty());
        ValidationReport report = town.validate(town.registers(), dirty);
        LoadReport load = town.load(town.registers(), dirty);
        List<String> written = new ArrayList<>(StoredText.under(town.store().root()));
        written.add(load.text());
        written.add(report.json());
        written.add(report.html(Language.CA));
        written.add(report.text(Language.EN));
        assertThat(load.load().tables().get("agenda_entries").read()).isEqualTo(6);
        assertThat(written).allSatisfy(text -> assertThat(text.toUpperCase())
                .doesNotContain(PLANTED.stream().map(String::toUpperCase).toList()));
    }

    @Test
    void failureNamesTheRowWithoutQuotingIt() {
        Town town = new Town(folder);
        Path dirty = town.files("source: sias", Map.of("agenda_entries.csv", Town.agendaFile("A1,12345678Z")));
        Throwable failure = catchThrowable(() ->
                town.intake(IdentifiersNowhereTest::openQuoting).load(List.of(dirty), town.store(), Progress.silent()));
        assertThat(failure).hasStackTraceContaining("agenda_entries.csv, row 2: IllegalStateException at");
        assertThat(stackTrace(failure)).doesNotContain("12345678Z");
    }

    /** Rows that fail when they are looked at, with a message that quotes them. */
    private static RawRows openQuoting(DeliveryPart part, TableContract contract) {
        RawRows rows = PartReader.open(part, contract);
        return new RawRows() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RawRow next() {
                RawRow row = rows.next();
                return new RawRow(row.file(), row.row(), row.values(), new AbstractList<>() {
                    @Override
                    public RowProblem get(int index) {
                        throw new IllegalStateException("wrong: 12345678Z");
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                });
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static Map<String, String> dirty() {
        return Map.of(
                "agenda_entries_12345678Z.csv",
                Town.agendaFile(
                        "A1,12345678Z,1,2024-01-15,540,600,ENTR,2024-01-16",
                        "12345678Z,12345678Z,1,2024-01-15,600,660,ENTR,2024-01-16",
                        "A3,87654321X,1,2024-01-15,660,720,87654321X,2024-01-16",
                        "A4,X1234567L,X1234567L,ana.puig@example.org,9:00,x1234567l,ENTR,612345678",
                        "44444444A,44444444A,1,2024-01-15,720,780,ENTR,2024-01-16",
                        "A6-tarja-90817,tarja-90817,tarja-90817,2024-01-15,720,780,ENTR,2024-01-16"),
                "case_files.csv",
                "case_file_id,centre_id,intensity,opened_date,closed_date\nE1,1,612 345 678,12345678Z,612345678\n");
    }
}
