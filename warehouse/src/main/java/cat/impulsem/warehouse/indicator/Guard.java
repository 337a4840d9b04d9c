package cat.impulsem.warehouse.indicator;

/** What a figure is worth when little of the available time is recorded. */
public enum Guard {
    /** It does not rest on recorded time. */
    NONE,
    /** It rests on recorded time: flagged below 70 % of the available time, withheld below 50 %. */
    RECORDED_TIME,
    /** The same, and it is a share of all recorded time, so that certain bounds can be given. */
    RECORDED_SHARE
}
