package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.disclosure.Attacker;
import cat.impulsem.warehouse.disclosure.Bounds;
import cat.impulsem.warehouse.disclosure.BoundsAudit;
import cat.impulsem.warehouse.disclosure.Cell;
import cat.impulsem.warehouse.disclosure.Deadline;
import cat.impulsem.warehouse.disclosure.DisclosureProblem;
import cat.impulsem.warehouse.disclosure.Relation;
import cat.impulsem.warehouse.disclosure.Safety;
import cat.impulsem.warehouse.text.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A sealed town, asked what attackers can compute of its numbers of visits; the solver answers, not the search. */
final class Sealing {
    private final Ground ground;
    private final SealedCube done;
    private final List<Need> needs;
    private final Cube cube;

    Sealing(Ground ground, TownFigures town) {
        this.ground = ground;
        PrimaryRules rules = new PrimaryRules((mode, unit, period, minimum) -> true);
        done = new Seal(ground, rules, Earlier.nothing())
                .seal(List.of(town.figures(ground)), Progress.silent())
                .getFirst();
        cube = done.cube();
        needs = rules.needs(cube);
    }

    Ground ground() {
        return ground;
    }

    BitSet hidden() {
        return done.hidden();
    }

    boolean hides(Place place) {
        return done.hidden().get(ground.number(place));
    }

    /** Whether a pattern can be proved without hiding more. */
    boolean isProved(BitSet hidden) {
        Pattern pattern = new Pattern(cube, hidden, cube.displayed(), new BitSet());
        return new Prover(cube, new Cube.Grids(ground), pattern, 0).proveAll(needs, false);
    }

    Attacker lead(int centre) {
        Set<String> own = new TreeSet<>();
        ground.all()
                .filter(place -> ground.familyOf(place) == centre)
                .forEach(place -> own.add(
                        ground.place(place).key() + ground.place(place).period().grain()));
        return new Attacker("lead of " + centre, own);
    }

    Map<String, Bounds> bounds(Attacker attacker) {
        Set<String> hidden = new TreeSet<>();
        done.hidden().stream().forEach(place -> hidden.add(id(place)));
        Map<String, Bounds> bounds = new BoundsAudit(problem(), Deadline.none()).bounds(hidden, attacker);
        Map<String, Bounds> byPlace = new java.util.TreeMap<>();
        bounds.forEach((id, found) -> byPlace.put(id.replaceAll("(MONTH|ROLLING12|YEAR)$", ""), found));
        return byPlace;
    }

    /** Every small number of visits keeps an upper bound and a width of the threshold. */
    void requireSafe(Attacker attacker) {
        Map<String, Bounds> bounds = bounds(attacker);
        for (Need need : needs) {
            Place place = ground.place(need.place());
            boolean isOwn = attacker.knows().contains(id(need.place()));
            if (need.base() != 1 || isOwn || ground.familyOf(need.place()) < 0) {
                continue;
            }
            Bounds found = bounds.get(place.key());
            assertThat(found).as("%s before %s", place, attacker.name()).isNotNull();
            assertThat(found.upper() == null || found.upper() >= TownFigures.THRESHOLD)
                    .as("%s before %s: %s", place, attacker.name(), found)
                    .isTrue();
            assertThat(found.upper() == null || found.upper() - found.lower() >= TownFigures.THRESHOLD)
                    .as("%s before %s: %s", place, attacker.name(), found)
                    .isTrue();
        }
    }

    private String id(int place) {
        return ground.place(place).key() + ground.place(place).period().grain();
    }

    /** Every displayed number of visits as the sum of the months of its centres; equal extents are tied as equal. */
    private DisclosureProblem problem() {
        Base base = cube.base(1);
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        for (int atom = 0; atom < base.grid().size(); atom++) {
            cells.add(Cell.absent("atom" + atom, base.values()[atom], 0, Safety.NONE));
        }
        for (int place = 0; place < ground.size(); place++) {
            List<String> parts = new ArrayList<>();
            for (int atom : base.grid().atomsOf()[place]) {
                parts.add("atom" + atom);
            }
            cells.add(
                    done.hidden().get(place)
                            ? Cell.hidden(id(place), base.shown()[place], floor(place), Safety.NONE)
                            : Cell.shown(id(place), base.shown()[place]));
            relations.add(new Relation(id(place), parts));
        }
        return DisclosureProblem.of(cells, relations);
    }

    private long floor(int place) {
        return Beside.floor(
                ground,
                place,
                other -> cube.isDisplayed(other) && !done.hidden().get(other),
                cube.base(1).shown()[place]);
    }
}
