package cat.impulsem.etl.demo;

/** A choice among numbered things, each with its weight. */
final class Weights {
    private final double[] upTo;

    private Weights(double[] upTo) {
        this.upTo = upTo;
    }

    static Weights of(double... weights) {
        double[] upTo = weights.clone();
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
        return new Weights(upTo);
    }

    int pick(Dice dice) {
        double point = dice.unit() * upTo[upTo.length - 1];
        int index = 0;
        while (point >= upTo[index] && index < upTo.length - 1) {
            index++;
        }
        return index;
    }
}
