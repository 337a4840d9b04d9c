package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void orderOfAddingFractionsLeavesNoTrace() {
        double smallFirst = 0.1 + 0.2 + 0.3;
        double largeFirst = 0.3 + 0.2 + 0.1;
        assertThat(smallFirst).isNotEqualTo(largeFirst);
        assertThat(Figure.measured(smallFirst, 1)).isEqualTo(Figure.measured(largeFirst, 1));
    }

    @Test
    void whatIsLeftOfCancellingOutLeavesNoTraceEither() {
        double near = 20.1 + 0.023895189530977 - 20.1;
        assertThat(near).isNotEqualTo(0.023895189530977);
        assertThat(Figure.measured(near, 1)).isEqualTo(Figure.measured(0.023895189530977, 1));
    }

    @Test
    void wholeNumbersStayExact() {
        assertThat(Figure.measured(9_007_199_254_740_991.0, 3)).isEqualTo(new Figure(9_007_199_254_740_991.0, 3));
    }
}
