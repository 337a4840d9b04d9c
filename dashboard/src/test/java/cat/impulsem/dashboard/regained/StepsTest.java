package cat.impulsem.dashboard.regained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StepsTest {
    /** The vector of the method: 2,116 2/3 + 1,250 - 166 2/3 + 350 = 3,550. */
    @Test
    void shownPartsMakeTheShownTotal() {
        Steps steps = Steps.rounded(0)
                .part("unit_time", 1250)
                .part("mix", -500.0 / 3)
                .level("headline")
                .part("entry_exit", 350)
                .part("volume", 6350.0 / 3)
                .level("attributed")
                .build();

        assertThat(steps.amount("unit_time")).isEqualTo(1250);
        assertThat(steps.amount("mix")).isEqualTo(-167);
        assertThat(steps.amount("headline")).isEqualTo(1083);
        assertThat(steps.amount("entry_exit")).isEqualTo(350);
        assertThat(steps.amount("volume")).isEqualTo(2117);
        assertThat(steps.amount("attributed")).isEqualTo(3550).isEqualTo(1250 - 167 + 350 + 2117);
    }

    /** 0.4 + 0.45 + 0.4 = 1.25: each rounds to nothing, the total to 1, so the one that lost most shows it. */
    @Test
    void partThatWasRoundedMostGivesWay() {
        Steps steps = Steps.rounded(0)
                .part("a", 0.4)
                .part("b", 0.45)
                .part("c", 0.4)
                .level("sum")
                .build();

        assertThat(steps.steps()).extracting(Steps.Step::amount).containsExactly(0.0, 1.0, 0.0, 1.0);
    }

    /** 2.6 + 1.4 - 0.6 = 3.4: rounded to 3, 1 and -1 they make the 3 of the total, and nothing gives way. */
    @Test
    void partsThatAlreadyMakeTheTotalStayAsTheyAre() {
        Steps steps = Steps.rounded(0)
                .part("a", 2.6)
                .part("b", 1.4)
                .part("c", -0.6)
                .level("sum")
                .build();

        assertThat(steps.steps()).extracting(Steps.Step::amount).containsExactly(3.0, 1.0, -1.0, 3.0);
    }

    /** Given up 2.07 + 1.26 = 3.33, gone to 3.14 + 0.19: back at nothing; 1.26 was rounded more than 2.07. */
    @Test
    void whatWasGivenUpGoesWhollyElsewhere() {
        Steps steps = Steps.rounded(1)
                .part("a", 2.07)
                .part("b", 1.26)
                .level("given_up")
                .part("c", -3.14)
                .part("d", -0.19)
                .build();

        assertThat(steps.steps()).extracting(Steps.Step::amount).containsExactly(2.1, 1.2, 3.3, -3.1, -0.2);
        assertThat(steps.steps().getLast().to()).isZero();
    }

    /** 3.14 - 1.07 = 2.07 shows as 2.1; rounded alone the parts make 2.0, and 3.14 was rounded most. */
    @Test
    void eachBarBeginsWhereTheOneBeforeEnded() {
        Steps steps = Steps.rounded(1)
                .part("a", 3.14)
                .part("b", -1.07)
                .level("sum")
                .part("c", -2.07)
                .build();

        assertThat(steps.steps())
                .extracting(step -> step.from().doubleValue() + " " + step.to().doubleValue())
                .containsExactly("0.0 3.2", "3.2 2.1", "0.0 2.1", "2.1 0.0");
    }

    @Test
    void whatIsShownOfAPartIsLessThanOneDigitFromWhatItIs() {
        Steps.Builder builder = Steps.rounded(1);
        for (int i = 0; i < 100; i++) {
            builder.part("p" + i, Math.sin(i) * 10);
        }

        assertThat(builder.build().steps()).allSatisfy(step -> assertThat(step.amount())
                .isEqualTo(Math.sin(Integer.parseInt(step.code().substring(1))) * 10, within(0.1)));
    }
}
