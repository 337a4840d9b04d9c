package cat.impulsem.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    @Test
    void spreadsheetFileHasMarkSemicolonsAndDecimalCommas() throws IOException {
        assertThat(written(CsvFile.FOR_SPREADSHEETS, Cell.text("Gràcia"), Cell.number("1.234,5", 1234.5, 1)))
                .isEqualTo("\ufeffnom;valor\r\nGràcia;1234,5\r\n");
    }

    @Test
    void plainFileHasCommasAndDecimalPoints() throws IOException {
        assertThat(written(CsvFile.PLAIN, Cell.text("Gràcia"), Cell.number("1.234,5", 1234.5, 1)))
                .isEqualTo("nom,valor\r\nGràcia,1234.5\r\n");
    }

    @Test
    void separatorsQuotesAndBreaksAreQuoted() throws IOException {
        assertThat(written(CsvFile.PLAIN, Cell.text("a,b"), Cell.text("say \"x\"\nthen")))
                .isEqualTo("nom,valor\r\n\"a,b\",\"say \"\"x\"\"\nthen\"\r\n");
    }

    @Test
    void textThatBeginsLikeAFormulaIsMadeHarmless() throws IOException {
        assertThat(written(CsvFile.PLAIN, Cell.text("=1+1"), Cell.text("@x"))).endsWith("'=1+1,'@x\r\n");
    }

    @Test
    void negativeNumberStaysANumber() throws IOException {
        assertThat(written(CsvFile.PLAIN, Cell.text("a"), Cell.number("−2,0", -2, 1)))
                .endsWith("a,-2.0\r\n");
    }

    @Test
    void signsStandInTheFileAsOnTheScreen() throws IOException {
        assertThat(written(CsvFile.PLAIN, Cell.sign(State.SUPPRESSED, "few"), Cell.sign(State.NOT_AVAILABLE, "none")))
                .endsWith("..,–\r\n");
    }

    private static String written(CsvFile kind, Cell... cells) throws IOException {
        ScreenTable table = new ScreenTable(
                null, List.of(Column.words("nom"), Column.numbers("valor")), List.of(Row.of(List.of(cells))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        kind.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
