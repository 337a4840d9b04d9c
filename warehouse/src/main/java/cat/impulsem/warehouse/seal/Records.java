package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a release into its record for the ledger, and proofs of a record into proofs of another release. */
final class Records {
    private Records() {}

    static Ground ground(LedgerRecord record) {
        List<Period> periods = record.periods().stream().map(Periods::parse).toList();
        return new Ground(record.membership(), periods);
    }

    static LedgerRecord.Released released(
            Figures figures, Revision.Outcome outcome, String definition, SealedCube cube) {
        int size = figures.rows().length;
        StringBuilder states = new StringBuilder();
        List<Integer> wasNothing = new ArrayList<>();
        double[] nums = new double[size];
        double[] dens = new double[size];
        for (int place = 0; place < size; place++) {
            boolean isHidden = cube.hidden().get(place) && figures.isDisplayed(place);
            char shown = shown(figures, place);
            states.append(isHidden ? 'H' : shown);
            if (isHidden && shown == 'N') {
                wasNothing.add(place);
            }
            nums[place] = figures.number(place, false);
            dens[place] = figures.number(place, true);
        }
        return new LedgerRecord.Released(
                figures.indicator().id(),
                definition,
                outcome.number(),
                outcome.isHeld(),
                states.toString(),
                wasNothing,
                nums,
                dens,
                outcome.written(),
                told(figures, cube));
    }

    private static List<Integer> told(Figures figures, SealedCube cube) {
        return cube.told().stream().filter(figures::isDisplayed).boxed().toList();
    }

    private static char shown(Figures figures, int place) {
        if (figures.isFigure(place)) {
            return figures.rows()[place].isToBeWithheld() ? 'W' : 'F';
        }
        return figures.isNothing(place) ? 'N' : '-';
    }

    static LedgerRecord.Proofs proofs(SealedCube done, List<Integer> unevenTeams) {
        Map<Proof, Need> distinct = new LinkedHashMap<>();
        done.proved().forEach(one -> distinct.putIfAbsent(one.proof(), one.need()));
        List<LedgerRecord.OneProof> proofs = new ArrayList<>();
        distinct.forEach((proof, need) -> proofs.add(new LedgerRecord.OneProof(
                need.place(),
                need.base(),
                need.less(),
                table(done.cube(), proof.higher()),
                table(done.cube(), proof.lower()))));
        List<String> ids =
                done.cube().members().stream().map(one -> one.indicator().id()).toList();
        return new LedgerRecord.Proofs(
                ids,
                done.scope().name(),
                unevenTeams,
                done.silence().written(done.cube().ground()),
                proofs);
    }

    private static long[][] table(Cube cube, Shift shift) {
        List<long[]> moves = new ArrayList<>();
        shift.forEach((base, atom, by) ->
                moves.add(new long[] {base, cube.base(base).grid().home(atom), by}));
        return moves.toArray(long[][]::new);
    }

    /**
     * The table of an earlier release in the atoms of this one; null when it speaks of places that are gone. What begins
     * before the data was erased since: no place of this release holds any of it.
     */
    static Shift shift(long[][] table, Ground then, Cube cube) {
        Shift shift = new Shift();
        for (long[] move : table) {
            Place home = then.place((int) move[1]);
            int place = cube.ground().number(home);
            if (place < 0 && home.period().first().isBefore(cube.ground().month(0))) {
                continue;
            }
            if (place < 0 || move[0] >= cube.bases().size()) {
                return null;
            }
            int[] atoms = cube.base((int) move[0]).grid().atomsOf()[place];
            if (atoms.length != 1) {
                return null;
            }
            shift.add((int) move[0], atoms[0], move[2]);
        }
        return shift;
    }
}
