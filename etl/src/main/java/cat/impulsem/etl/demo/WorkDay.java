package cat.impulsem.etl.demo;

/** How one professional's day is cut into blocks of quarters of an hour, some time left unrecorded. */
final class WorkDay {
    private static final int QUARTER = 15;
    private static final int LUNCH = 45;
    private static final int LUNCH_AFTER = 810;
    private static final double STRETCH = 1.25;
    private final Dice dice;
    private final Mix mix;
    private int clock;
    private int left;
    private int unrecorded;
    private boolean hadLunch;

    WorkDay(Dice dice, Mix mix, int begins, int available, double coverage) {
        this.dice = dice;
        this.mix = mix;
        this.clock = begins;
        double recorded = Math.min(available, available * coverage * dice.between(0.92, 1.08));
        this.left = (int) Math.round(recorded / QUARTER) * QUARTER;
        this.unrecorded = Math.max(0, available - left);
        this.hadLunch = available <= 360;
    }

    /** Receives a block: its family and its first and last minute. */
    @FunctionalInterface
    interface Blocks {
        void block(Family family, int start, int end);
    }

    /** How the time of a professional divides: probability and length of each family's blocks. */
    record Mix(Weights families, double[] minutes) {}

    void cut(Blocks blocks) {
        while (left >= QUARTER) {
            pause();
            Family family = Family.values()[mix.families().pick(dice)];
            int length = Math.min(left, length(family));
            blocks.block(family, clock, clock + length);
            clock += length;
            left -= length;
        }
    }

    private void pause() {
        if (unrecorded >= QUARTER && dice.chance(0.7)) {
            clock += QUARTER;
            unrecorded -= QUARTER;
        }
        if (!hadLunch && clock >= LUNCH_AFTER) {
            clock += LUNCH;
            hadLunch = true;
        }
    }

    private int length(Family family) {
        double minutes = mix.minutes()[family.ordinal()] * STRETCH * dice.between(0.4, 1.6);
        return QUARTER * (int) Math.max(1, Math.round(minutes / QUARTER));
    }
}
