package cat.impulsem.warehouse.indicator;

/**
 * How many must stand behind a figure before it may be released.
 *
 * @param counts what is counted
 * @param minimum smallest number that may be released
 * @param of id of the indicator whose numerator counts them; of professionals, the one whose denominator is what this one's
 *     leaves out, such as their absences. Null where the figure itself does
 */
public record MinimumCell(Counts counts, int minimum, String of) {

    /** Of what the figure itself counts. */
    public MinimumCell(Counts counts, int minimum) {
        this(counts, minimum, null);
    }

    /** Whether it is about what the figure leaves out, which another indicator counts: nothing of its own is few. */
    public boolean isOfAnother() {
        return counts == Counts.PROFESSIONALS && of != null;
    }

    /** What a minimum cell counts. */
    public enum Counts {
        /** Professionals with recorded time in the unit and period. */
        PROFESSIONALS,
        /** Persons: numerator, denominator and the difference of both. */
        PERSONS,
        /** Visits in the denominator. */
        VISITS,
        /** Reports in the denominator. */
        REPORTS,
        /** Referrals in the denominator. */
        REFERRALS,
        /** Requests in the denominator. */
        REQUESTS,
        /** Attentions in the denominator. */
        ATTENTIONS,
        /** Contacts in the denominator. */
        CONTACTS,
        /** Complaints in the denominator. */
        COMPLAINTS,
        /** Episodes in the denominator. */
        EPISODES,
        /** Sessions behind the figure. */
        SESSIONS,
        /** Cases in the denominator, each about one person; from ten on, not even that there is none may be known. */
        CASES
    }
}
