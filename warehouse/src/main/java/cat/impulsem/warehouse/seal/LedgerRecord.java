package cat.impulsem.warehouse.seal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One release in the ledger: everything that was shown and hidden, and the proofs. It holds hidden figures and belongs
 * to the restricted zone.
 *
 * @param snapshot id of the snapshot
 * @param previous SHA-256 of the record before, or null
 * @param manifest fingerprint of the manifest, and so of all files; null in records of earlier versions
 * @param view SHA-256 of what was shown, as the manifest has it
 * @param periods periods, in the order of the places
 * @param membership which centres stood behind which unit
 * @param indicators figures
 * @param cubes proofs
 * @param breakdowns analyses about people
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerRecord(
        String snapshot,
        String previous,
        String manifest,
        String view,
        List<String> periods,
        Membership membership,
        List<Released> indicators,
        List<Proofs> cubes,
        List<Breakdown> breakdowns) {

    LedgerRecord {
        // Records of earlier versions know of no analyses.
        breakdowns = breakdowns == null ? List.of() : breakdowns;
    }

    /** Names of the groups of {@link Silence} on which proofs about an indicator may count; null if the record knows of none. */
    Set<String> silentOf(String indicator) {
        return cubes.stream()
                .filter(cube -> cube.indicators().contains(indicator))
                .findFirst()
                .map(Proofs::silent)
                .map(Set::copyOf)
                .orElse(null);
    }

    /**
     * One indicator.
     *
     * @param id its id
     * @param definition what its figures depend on besides facts
     * @param revision how often its figures of earlier periods were changed
     * @param held whether changes too small to be shown wait for a later release
     * @param states of each place, one letter: F figure, W withheld and counted as known, N nothing to divide, H hidden, - not displayed
     * @param wasNothing places that are hidden and have nothing to divide
     * @param nums numerators of displayed places, hidden ones too
     * @param dens denominators
     * @param makeups of centres as they were, by centre and months, what groups of people contribute; empty where figures are
     *     counted anew for each unit, and in records of earlier versions
     * @param told places hidden only for what they tell of another indicator; empty in records of earlier versions
     */
    record Released(
            String id,
            String definition,
            int revision,
            boolean held,
            String states,
            List<Integer> wasNothing,
            double[] nums,
            double[] dens,
            Map<String, double[]> makeups,
            List<Integer> told) {
        Released {
            makeups = makeups == null ? Map.of() : makeups;
            told = told == null ? List.of() : told;
        }
    }

    /**
     * One cube.
     *
     * @param indicators ids
     * @param scope how much is shown
     * @param unevenTeams places whose team is too small or uneven
     * @param silent levels and times of which everything is hidden, where proofs may count on it; null in records of earlier
     *     versions, whose proofs counted on whatever was hidden so
     * @param proofs proofs
     */
    record Proofs(
            List<String> indicators,
            String scope,
            List<Integer> unevenTeams,
            List<String> silent,
            List<OneProof> proofs) {}

    /**
     * One proof: two tables as differences from the true one, each difference as series, place, amount.
     *
     * @param place place of the figure
     * @param base series
     * @param less series taken off, or -1
     * @param higher table with the higher figure
     * @param lower table with the lower one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OneProof(int place, int base, int less, long[][] higher, long[][] lower) {}
}
