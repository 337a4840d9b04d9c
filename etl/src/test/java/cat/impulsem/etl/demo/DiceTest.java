package cat.impulsem.etl.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void aNameHasItsOwnStream() {
        double first = Dice.of(1, "agenda", 3).unit();
        assertThat(Dice.of(1, "agenda", 3).unit()).isEqualTo(first);
        assertThat(Dice.of(1, "agenda", 4).unit()).isNotEqualTo(first);
        assertThat(Dice.of(2, "agenda", 3).unit()).isNotEqualTo(first);
    }

    /** The streams must stay what they are, or the same seed would write another city after an upgrade. */
    @Test
    void theStreamOfASeedIsPinned() {
        Dice dice = Dice.of(7, "pinned");
        assertThat(new int[] {dice.below(1_000), dice.below(1_000), dice.below(1_000)})
                .containsExactly(401, 609, 82);
    }

    @Test
    void aWeightOfNothingIsNeverPicked() {
        Dice dice = Dice.of(7, "weights");
        Weights weights = Weights.of(0, 1, 0, 2);
        for (int i = 0; i < 1_000; i++) {
            assertThat(weights.pick(dice)).isIn(1, 3);
        }
    }
}
