package cat.impulsem.warehouse.indicator;

/** Which way is better. */
public enum Direction {
    UP,
    DOWN,
    NEUTRAL,
    BAND
}
