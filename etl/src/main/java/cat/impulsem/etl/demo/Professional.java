package cat.impulsem.etl.demo;

/**
 * An invented professional.
 *
 * @param number number, from 1
 * @param role role
 * @param dayMinutes contracted minutes of a working day
 * @param begins minute of the day on which work begins
 * @param collective how much the person leans to group and community work, around 1
 * @param blocks how long the person's blocks are, around 1; small is fragmented
 * @param phase which of the thinned days the person works, from 0 to 1
 */
record Professional(int number, Role role, int dayMinutes, int begins, double collective, double blocks, double phase) {

    String id() {
        return "T%04d".formatted(number);
    }

    static Professional hired(int number, Role role, Dice dice) {
        return new Professional(
                number,
                role,
                new int[] {450, 360, 300}[Weights.of(85, 8, 7).pick(dice)],
                480 + 30 * dice.below(3),
                dice.factor(0.6),
                new double[] {0.65, 1.0, 1.3}[Weights.of(25, 50, 25).pick(dice)],
                dice.unit());
    }
}
