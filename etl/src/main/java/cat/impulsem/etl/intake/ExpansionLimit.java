package cat.impulsem.etl.intake;

/**
 * How far a compressed file may expand before it is refused.
 *
 * @param bytes most bytes accepted
 * @param ratio most bytes accepted per compressed byte
 * @param free bytes below which the ratio is not looked at, since tiny files compress very well
 */
record ExpansionLimit(long bytes, long ratio, long free) {
    private static final long MEBI = 1L << 20;

    /** 4 GiB (or the megabytes of the system property impulsem.intake.max.mb) and 200 times. */
    static ExpansionLimit declared() {
        return new ExpansionLimit(Long.getLong("impulsem.intake.max.mb", 4096) * MEBI, 200, 16 * MEBI);
    }

    boolean allows(long expanded, long compressed) {
        return expanded <= bytes && (expanded <= free || expanded <= ratio * compressed);
    }

    Phrase inWords() {
        return Phrase.of("at most {0} MiB and {1} times the compressed size", bytes / MEBI, ratio);
    }
}
