package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookPartTest {
    @TempDir
    Path folder;

    private TestDelivery workbook(String name, Consumer<Workbook> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return new TestDelivery(folder).bytes(name, bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case Number number -> sheet.value(row, column, number);
                case Boolean flag -> sheet.value(row, column, flag);
                case null -> sheet.value(row, column, (String) null);
                default -> sheet.value(row, column, String.valueOf(values[column]));
            }
        }
    }

    @Test
    void sheetsAreTables() {
        TestDelivery delivery = workbook("everything.xlsx", book -> {
            Worksheet districts = book.newWorksheet("districts");
            row(districts, 0, "district_code", "district_name");
            row(districts, 1, 1.0, "Ciutat Vella");
            row(districts, 3, 10, "Sant Martí");
            Worksheet centres = book.newWorksheet("centres 1");
            row(centres, 0, "x");
            book.newWorksheet("neighbourhoods_2024").value(0, 0, "neighbourhood_code");
        });

        assertThat(delivery.problems())
                .anyMatch(problem -> problem.startsWith("everything.xlsx#centres 1:")
                        && problem.endsWith("did you mean \"centres\"?"))
                .anyMatch(problem -> problem.startsWith("everything.xlsx#neighbourhoods_2024, header:"));
        List<RawRow> rows = TestDelivery.rows(delivery.read().parts().getFirst());
        assertThat(rows).extracting(RawRow::row).containsExactly(2L, 4L);
        assertThat(rows).extracting(RawRow::file).containsOnly("everything.xlsx#districts");
        assertThat(TestDelivery.values(rows, "districts", "district_code")).containsExactly("1", "10");
    }

    @Test
    void singleSheetMayHaveAnyNameWhenTheFileIsNamedByTheTable() {
        TestDelivery delivery = workbook("districts_2024.xlsx", book -> {
            Worksheet sheet = book.newWorksheet("Full1");
            row(sheet, 0, "district_code", "district_name");
            row(sheet, 1, "01", "Ciutat Vella");
        });

        assertThat(delivery.rows("districts").getFirst().values()).containsExactly("01", "Ciutat Vella");
    }

    @Test
    void serialsBecomeDatesAndFractionsMinutesWhereTheContractSaysSo() {
        TestDelivery delivery = workbook("agenda.xlsx", book -> {
            Worksheet sheet = book.newWorksheet("agenda_entries");
            row(
                    sheet,
                    0,
                    "entry_id",
                    "professional_id",
                    "centre_id",
                    "work_date",
                    "start_minute",
                    "end_minute",
                    "activity_code",
                    "recorded_date");
            row(sheet, 1, 44287.0, "p1", 1.0, 44287, 0.375, 0.4375, "INTERVIEW", "2021-04-02");
            row(sheet, 2, "e2", "p1", 1, 44287.5, 600, "11:00", "INTERVIEW", 44288);
        });

        List<RawRow> rows = delivery.rows("agenda_entries");

        assertThat(TestDelivery.values(rows, "agenda_entries", "entry_id")).containsExactly("44287", "e2");
        assertThat(TestDelivery.values(rows, "agenda_entries", "centre_id")).containsExactly("1", "1");
        assertThat(TestDelivery.values(rows, "agenda_entries", "work_date"))
                .containsExactly("2021-04-01", "2021-04-01");
        assertThat(TestDelivery.values(rows, "agenda_entries", "start_minute")).containsExactly("540", "600");
        assertThat(TestDelivery.values(rows, "agenda_entries", "end_minute")).containsExactly("630", "11:00");
        assertThat(TestDelivery.values(rows, "agenda_entries", "recorded_date"))
                .containsExactly("2021-04-02", "2021-04-02");
    }

    @Test
    void valuesBesideTheHeaderAreAProblem() {
        TestDelivery delivery = workbook("districts.xlsx", book -> {
            Worksheet sheet = book.newWorksheet("districts");
            row(sheet, 0, "district_code", "district_name");
            row(sheet, 1, "01", "Ciutat Vella", "note");
        });

        assertThat(delivery.rows("districts").getFirst().problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem(null, "fields", "2 columns", "a value in column 3", null));
    }

    @Test
    void preambleAndTwoHeaderRowsAreReadAsTheMappingSays() {
        TestDelivery delivery = workbook("informe.xlsx", book -> {
            Worksheet sheet = book.newWorksheet("Taula 1");
            row(sheet, 0, "Informe anual");
            row(sheet, 2, "Àrea", null, "Població");
            row(sheet, 3, "Codi", "Nom", "Total");
            row(sheet, 4, 1.0, "Ciutat Vella", 12.5);
        });
        delivery.file("own.yml", """
                tables:
                  - table: districts
                    files: ["informe*.xlsx"]
                    sheets: ["Taula *"]
                    preamble: 2
                    header_rows: 2
                    columns:
                      district_code: {from: Àrea Codi, transform: two_digits}
                      district_name: {from: Àrea Nom}
                """);
        delivery.file("delivery.yml", "mapping: own.yml");

        List<RawRow> rows = delivery.rows("districts");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().values()).containsExactly("01", "Ciutat Vella");
        assertThat(rows.getFirst().row()).isEqualTo(5);
    }

    @Test
    void workbookThatExpandsWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[20 << 20]);
        }

        assertThat(new TestDelivery(folder)
                        .bytes("districts.xlsx", bytes.toByteArray())
                        .problems())
                .containsExactly("districts.xlsx: expected at most 4096 MiB and 200 times the compressed size,"
                        + " found a workbook that expands beyond it");
    }

    @Test
    void fileThatIsNotAWorkbookIsAProblem() {
        assertThat(new TestDelivery(folder).file("districts.xlsx", "a,b").problems())
                .containsExactly("districts.xlsx: expected an XLSX workbook, found one that cannot be read");
    }
}
