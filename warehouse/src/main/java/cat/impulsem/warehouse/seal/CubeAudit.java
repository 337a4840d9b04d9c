package cat.impulsem.warehouse.seal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One cube of a published snapshot, judged and proved once more.
 *
 * @param findings what does not hold
 * @param proofs pairs of figure and attacker that were proved again
 */
record CubeAudit(List<String> findings, long proofs) {

    /**
     * Judges a cube.
     *
     * @param past earlier releases
     * @param recorded the release itself: its proofs, and where they may count on it that zeros are hidden
     */
    static CubeAudit of(Cube cube, List<Need> needs, BitSet hidden, Past past, Past recorded) {
        List<String> findings = new ArrayList<>();
        Earlier.OfCube before = past.of(cube);
        BitSet again = (BitSet) before.hidden().clone();
        again.or(before.told());
        again.andNot(hidden);
        again.stream()
                .limit(1)
                .forEach(place -> findings.add("indicator " + cube.name() + " shows "
                        + cube.ground().place(place).key() + ", which an earlier release hid"));
        List<Need> open =
                needs.stream().filter(need -> !before.shown().get(need.place())).toList();
        open.stream()
                .filter(need -> !hidden.get(need.place()))
                .limit(1)
                .forEach(need -> findings.add("indicator " + cube.name() + " shows the small figure at "
                        + cube.ground().place(need.place()).key()));
        // Where nothing below the city is shown, there is nothing to prove with and nothing to hide beside it.
        if (isCityAlone(cube, hidden)) {
            return new CubeAudit(findings, 0);
        }
        Earlier.OfCube own = recorded.of(cube);
        BitSet spoken = (BitSet) before.spoken().clone();
        spoken.or(own.spoken());
        // No proof may lean on what is hidden for another indicator alone: breakdowns show of it what they like.
        BitSet leant = (BitSet) hidden.clone();
        leant.andNot(own.told());
        Pattern pattern = new Pattern(cube, leant, cube.displayed(), spoken);
        Prover prover = new Prover(cube, new Cube.Grids(cube.ground()), pattern, 0).askingLess(before.leavesLess());
        prover.seed(own.seeds());
        boolean isProved =
                prover.proveAll(open, false) && new Check(cube, leant, pattern.silence()).holds(prover.proved());
        if (!isProved) {
            findings.add("indicator " + cube.name() + ": hidden figures are not safe");
        }
        return new CubeAudit(findings, isProved ? prover.proved().size() : 0);
    }

    private static boolean isCityAlone(Cube cube, BitSet hidden) {
        return cube.displayed().stream()
                .allMatch(
                        place -> hidden.get(place) || cube.ground().place(place).isCity());
    }
}
