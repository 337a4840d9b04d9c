package cat.impulsem.warehouse.comparison;

/**
 * A signal that may be put to its unit.
 *
 * @param signal the signal
 * @param standsApart whether the unit does worse than what it shares with the others explains: it lies farther from the
 *     rest of the city than centres usually do, or fell back
 * @param isPut whether it is put to anybody; otherwise it only stands for those of its parts
 */
record Candidate(Signal signal, boolean standsApart, boolean isPut) {
    static Candidate of(Signal signal) {
        return new Candidate(signal, false, true);
    }
}
