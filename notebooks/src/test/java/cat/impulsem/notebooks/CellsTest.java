package cat.impulsem.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final Cells cells = new Cells();

    @AfterEach
    void close() {
        cells.close();
    }

    @Test
    void lastExpressionIsTheResult() {
        assertThat(cells.run("int two = 2; two * 21")).contains("42");
    }

    @Test
    void semicolonKeepsTheResultSilent() {
        assertThat(cells.run("int two = 2; Math.max(two, 21);")).isEmpty();
    }

    @Test
    void variablesLiveOnInLaterCells() {
        cells.run("var word = \"temps\";");
        assertThat(cells.run("word.length()")).contains("5");
    }

    @Test
    void variableCanBeDeclaredAgain() {
        cells.run("int a = 1;");
        assertThat(cells.run("int a = 2; a")).contains("2");
    }

    @Test
    void mistakeOfTheCompilerFailsTheCell() {
        assertThatThrownBy(() -> cells.run("int a = \"text\";"))
                .isInstanceOf(CellException.class)
                .hasMessageContaining("does not compile: int a = \"text\";")
                .hasMessageContaining("incompatible types");
    }

    @Test
    void missingNameFailsTheCell() {
        assertThatThrownBy(() -> cells.run("int f() { return g(); }")).hasMessageContaining("not found: method g()");
    }

    @Test
    void thrownExceptionFailsTheCellWithItsCause() {
        assertThatThrownBy(() ->
                        cells.run("throw new IllegalStateException(\"outer\", new ArithmeticException(\"inner\"));"))
                .hasMessageContaining("java.lang.IllegalStateException: outer")
                .hasMessageContaining("caused by java.lang.ArithmeticException: inner");
    }

    @Test
    void halfACellFails() {
        assertThatThrownBy(() -> cells.run("if (true) {")).hasMessageContaining("not complete or not Java");
    }

    @Test
    void losingTheValueOfAnEarlierVariableFails() {
        cells.run("record R(int a) {} \n R kept = new R(1);");
        assertThatThrownBy(() -> cells.run("record R(int a, int b) {}"))
                .hasMessageContaining("\"kept\" lost its value");
    }

    @Test
    void completionKnowsWhatCellsMayCall() {
        assertThat(cells.complete("Released.op", 11).continuations()).contains("open(");
    }
}
