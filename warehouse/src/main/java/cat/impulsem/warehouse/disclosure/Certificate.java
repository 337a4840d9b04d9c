package cat.impulsem.warehouse.disclosure;

import java.util.SortedMap;

/**
 * What is proved of a release. It holds nothing that an attacker could not compute himself: no value of a hidden cell,
 * no word on which hidden cells are the small ones, no bounds that need an insider's knowledge, no hash over hidden
 * values (which could be found by trying).
 *
 * @param view SHA-256 of what is shown: cells, their sums, shown values, hidden names
 * @param cells cells in the lattice
 * @param hidden cells hidden
 * @param attackers attackers considered, the outsider included
 * @param proofs pairs of cell and attacker that are proved safe
 * @param thresholds the strictest upper bound and width asked of any protected cell
 * @param bounds what the outsider cannot narrow, for each hidden cell: bounds that meet the thresholds where the tightest
 *     ones do, else the tightest ones
 * @param method how it was proved
 */
public record Certificate(
        String view,
        int cells,
        int hidden,
        int attackers,
        int proofs,
        Safety thresholds,
        SortedMap<String, Bounds> bounds,
        String method) {}
