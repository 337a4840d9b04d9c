package cat.impulsem.etl.demo;

/** Families of activities: share of recorded time in the baseline year and usual length of a block in minutes. */
enum Family {
    REG(0.085, 50),
    REP(0.072, 100),
    BEN(0.080, 85),
    EXT(0.038, 70),
    ADM(0.065, 65),
    IND(0.275, 90),
    FAM(0.095, 105),
    GRP(0.033, 130),
    COM(0.032, 130),
    NET(0.042, 115),
    TEAM(0.052, 130),
    CARE(0.026, 130),
    TRAIN(0.026, 200),
    TRAVEL(0.063, 50);

    private final double share;
    private final int usualMinutes;

    Family(double share, int usualMinutes) {
        this.share = share;
        this.usualMinutes = usualMinutes;
    }

    /** Code in the contract. */
    String code() {
        return name();
    }

    double share() {
        return share;
    }

    int usualMinutes() {
        return usualMinutes;
    }

    boolean isBureaucratic() {
        return compareTo(ADM) <= 0;
    }

    boolean isIntervention() {
        return compareTo(IND) >= 0 && compareTo(COM) <= 0;
    }

    boolean isCollective() {
        return this == GRP || this == COM;
    }
}
