package cat.impulsem.warehouse.analysis;

/** Why a unit of a breakdown about people is hidden. */
public enum Hiding {
    /** Too few people stand behind some row. */
    FEW,
    /** Some team is too small, or somebody in it stands out. */
    UNEVEN,
    /** An indicator that may count the same people is hidden there. */
    ELSEWHERE,
    /** The lead of some centre, who takes off his own, would be left with too few. */
    LEADS,
    /** Centres would add up to their districts, which are hidden. */
    DISTRICTS,
    /** Its categories are districts themselves, of which nobody can tell what the lead of a centre knows. */
    CATEGORIES,
    /** An earlier release hid it. */
    BEFORE
}
