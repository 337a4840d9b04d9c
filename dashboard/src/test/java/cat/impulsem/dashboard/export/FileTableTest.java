package cat.impulsem.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.warehouse.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileTableTest {
    private static final Texts TEXTS = Texts.in(Language.CA);

    @Test
    void drawingsStayOnTheScreenAndWhatTheyStandForIsInTheFile() {
        ScreenTable file = FileTable.of(
                new ScreenTable(
                        null,
                        List.of(
                                Column.words("nom"),
                                Column.drawings("Mesos"),
                                Column.numbers("gener").onlyInFiles()),
                        List.of(Row.of(
                                List.of(Cell.text("Gràcia"), Cell.drawing(new Markup()), Cell.number("1,5", 1.5, 1))))),
                TEXTS);

        assertThat(titles(file)).containsExactly("nom", "gener");
        assertThat(cells(file, 0)).containsExactly("Gràcia", "1,5");
    }

    @Test
    void unitThatTheScreenWritesBehindEachNumberStandsInTheTitle() {
        ScreenTable file = FileTable.of(
                new ScreenTable(
                        null,
                        List.of(Column.numbers("Quota").in("%")),
                        List.of(Row.of(List.of(Cell.number("28,0\u00a0%", 28, 1))))),
                TEXTS);

        assertThat(titles(file)).containsExactly("Quota (%)");
    }

    @Test
    void signsAndLettersAreFollowedByTheirWords() {
        ScreenTable file = FileTable.of(
                new ScreenTable(
                        null,
                        List.of(Column.words("nom"), Column.numbers("valor")),
                        List.of(
                                Row.of(List.of(
                                        Cell.text("Sants"),
                                        Cell.number("3*\u00a0p", 3, 0).because("incomplet; provisional"))),
                                Row.of(List.of(Cell.text("Sarrià"), Cell.sign(State.SUPPRESSED, "protegit"))),
                                Row.of(List.of(Cell.text("Horta"), Cell.number("5", 5, 0))))),
                TEXTS);

        assertThat(titles(file)).containsExactly("nom", "valor", "valor: estat");
        assertThat(cells(file, 0)).endsWith("incomplet; provisional");
        assertThat(cells(file, 1)).endsWith("..", "protegit");
        assertThat(cells(file, 2)).endsWith("5", "");
    }

    @Test
    void wordsThatTheTableHasAlreadyAreNotRepeated() {
        ScreenTable file = FileTable.of(
                new ScreenTable(
                        null,
                        List.of(Column.numbers("valor").told(), Column.words("estat")),
                        List.of(Row.of(List.of(Cell.sign(State.SUPPRESSED, "protegit"), Cell.text("protegit"))))),
                TEXTS);

        assertThat(titles(file)).containsExactly("valor", "estat");
    }

    private static List<String> titles(ScreenTable table) {
        return table.columns().stream().map(Column::title).toList();
    }

    private static List<String> cells(ScreenTable table, int row) {
        return table.rows().get(row).cells().stream().map(Cell::text).toList();
    }
}
