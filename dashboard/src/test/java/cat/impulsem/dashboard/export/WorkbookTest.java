package cat.impulsem.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final ScreenTable TABLE = new ScreenTable(
            null,
            List.of(Column.words("Territori"), Column.numbers("Valor")),
            List.of(
                    Row.of(List.of(Cell.text("Gràcia"), Cell.number("34,7 %", 34.6512, 1))),
                    Row.of(List.of(Cell.text("=SUM(A1)"), Cell.sign(State.SUPPRESSED, "massa pocs"))),
                    Row.of(List.of(Cell.text("Sants"), Cell.number("0", 0, 0)))));

    @Test
    void everyCellIsTheOneOfTheScreen() throws IOException {
        try (ReadableWorkbook read = read(new Workbook(List.of(new Workbook.Sheet("Dades", TABLE))))) {
            List<org.dhatim.fastexcel.reader.Row> rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(1 + TABLE.rows().size());
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Territori");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Gràcia");
            assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("34.7"));
            assertThat(rows.get(2).getCellText(1)).isEqualTo("..");
            assertThat(rows.get(3).getCellAsNumber(1)).contains(BigDecimal.ZERO);
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        try (ReadableWorkbook read = read(new Workbook(List.of(new Workbook.Sheet("Dades", TABLE))))) {
            assertThat(read.getFirstSheet().read().get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void sheetsStandInTheirOrder() throws IOException {
        Workbook two = new Workbook(List.of(new Workbook.Sheet("Dades", TABLE), new Workbook.Sheet("Notes", TABLE)));
        try (ReadableWorkbook read = read(two)) {
            assertThat(read.getSheets().map(Sheet::getName)).containsExactly("Dades", "Notes");
        }
    }

    private static ReadableWorkbook read(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
