package cat.impulsem.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    @TempDir
    Path folder;

    @Test
    void numbersAreNumbersAndSignsStandBesideThem() throws IOException, SQLException {
        ScreenTable table = new ScreenTable(
                null,
                List.of(Column.words("nom"), Column.numbers("valor")),
                List.of(
                        row(Cell.text("Gràcia"), Cell.number("33,3*", 33.349, 1)),
                        row(Cell.text("Les \"Corts\""), Cell.sign(State.SUPPRESSED, "few")),
                        row(Cell.text("Sants"), Cell.sign(State.NOT_AVAILABLE, "none"))));

        assertThat(read(table))
                .containsExactly(
                        "nom | valor | valor (signe)",
                        "Gràcia | 33.3 | null",
                        "Les \"Corts\" | null | ..",
                        "Sants | null | –");
    }

    @Test
    void columnsOfOneTitleAreToldApart() throws IOException, SQLException {
        ScreenTable table = new ScreenTable(
                null,
                List.of(Column.numbers("límit"), Column.numbers("Límit")),
                List.of(Row.of(List.of(Cell.number("1", 1, 0), Cell.number("2", 2, 0)))));

        assertThat(read(table)).containsExactly("límit | Límit 2", "1.0 | 2.0");
    }

    private static Row row(Cell name, Cell value) {
        return Row.of(List.of(name, value));
    }

    private List<String> read(ScreenTable table) throws IOException, SQLException {
        Path file = folder.resolve("table.parquet");
        try (var out = Files.newOutputStream(file)) {
            ParquetTable.write(table, "(signe)", out);
        }
        List<String> lines = new ArrayList<>();
        try (var memory = DriverManager.getConnection("jdbc:duckdb:");
                var query = memory.createStatement();
                ResultSet rows = query.executeQuery("select * from read_parquet('" + file + "')")) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
            lines.add(String.join(" | ", names));
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= names.size(); i++) {
                    cells.add(String.valueOf(rows.getObject(i)));
                }
                lines.add(String.join(" | ", cells));
            }
        }
        return lines;
    }
}
