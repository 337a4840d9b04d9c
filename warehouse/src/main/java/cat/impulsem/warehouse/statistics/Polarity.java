package cat.impulsem.warehouse.statistics;

/** Which direction of an indicator is the better one. */
public enum Polarity {
    HIGH_IS_GOOD,
    LOW_IS_GOOD,
    NO_JUDGEMENT;

    int sign() {
        return this == LOW_IS_GOOD ? -1 : 1;
    }
}
