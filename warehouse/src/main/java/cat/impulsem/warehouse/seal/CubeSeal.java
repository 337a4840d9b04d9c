package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.disclosure.UnprovedException;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Period;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Protects one cube: first by hiding single figures, then, where no proof is found that way, by hiding all months of
 * centres, then centres, at last everything below the city. What cannot be proved is not shown.
 */
final class CubeSeal {
    private static final int CLEANING_TRIES = 20_000;
    private static final double MOSTLY_SMALL = 0.4;
    private final Cube cube;
    private final Cube.Grids grids;
    private final List<Need> needs;
    private final Earlier.OfCube earlier;
    private final BitSet primaries = new BitSet();

    CubeSeal(Cube cube, Cube.Grids grids, List<Need> needs, Earlier.OfCube earlier) {
        this.cube = cube;
        this.grids = grids;
        // What an earlier release shows is known; hiding it now would protect nobody.
        this.needs = needs.stream()
                .filter(need -> !earlier.shown().get(need.place()))
                .toList();
        this.earlier = earlier;
        this.needs.forEach(need -> primaries.set(need.place()));
    }

    SealedCube seal() {
        for (SealedCube.Scope scope : scopes()) {
            Optional<SealedCube> found = seal(scope);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw unproved();
    }

    /** Shows nothing new below the city. */
    SealedCube sealCityAlone() {
        return seal(SealedCube.Scope.CITY).orElseThrow(this::unproved);
    }

    private UnprovedException unproved() {
        return new UnprovedException("indicator " + cube.name()
                + " cannot be protected: too much of what surrounds its small figures was shown by earlier releases");
    }

    // Where this many figures are small, single ones left standing would tell little and cost most to prove.
    private List<SealedCube.Scope> scopes() {
        boolean isMostlySmall =
                primaries.cardinality() > MOSTLY_SMALL * cube.displayed().cardinality();
        return isMostlySmall ? List.of(SealedCube.Scope.CITY) : List.of(SealedCube.Scope.values());
    }

    private Optional<SealedCube> seal(SealedCube.Scope scope) {
        BitSet must = must(scope);
        // The city is always shown: where nothing else is, there is nothing left to hide and nothing to prove.
        Pattern pattern = new Pattern(cube, must, fixed(must), earlier.spoken());
        if (showsNothingBelowCity(must)) {
            return Optional.of(sealed(scope, pattern, List.of(), 0));
        }
        Prover prover = new Prover(cube, grids, pattern, earlier.openFrom())
                .askingLess(scope == SealedCube.Scope.CITY && earlier.leavesLess());
        prover.seed(earlier.seeds());
        if (prover.proveAll(needs, true)) {
            new CleanUp(cube, pattern, prover, must, CLEANING_TRIES).run();
            List<Prover.Proved> proved = prover.proved();
            SealedCube sealed = sealed(scope, pattern, proved, prover.weaker());
            if (new Check(cube, sealed.hidden(), sealed.silence()).holds(proved)) {
                return Optional.of(sealed);
            }
        }
        return Optional.empty();
    }

    private SealedCube sealed(SealedCube.Scope scope, Pattern pattern, List<Prover.Proved> proved, int weaker) {
        Silence silence = Silence.of(cube, pattern.hidden(), earlier.spoken());
        return new SealedCube(cube, scope, primaries, pattern.hidden(), new BitSet(), silence, proved, weaker);
    }

    /** Breakdowns may have shown what was hidden for another indicator alone: nothing hides behind it. */
    private BitSet fixed(BitSet must) {
        BitSet fixed = (BitSet) earlier.told().clone();
        fixed.andNot(must);
        fixed.or(earlier.shown());
        return fixed;
    }

    private BitSet must(SealedCube.Scope scope) {
        BitSet must = (BitSet) primaries.clone();
        must.or(earlier.hidden());
        must.and(cube.displayed());
        cube.displayed().stream()
                .filter(place -> !earlier.shown().get(place)
                        && isOutside(scope, cube.ground().place(place)))
                .forEach(must::set);
        return must;
    }

    private static boolean isOutside(SealedCube.Scope scope, Place place) {
        return switch (scope) {
            case FIGURES -> false;
            case NO_CENTRE_MONTHS ->
                place.level() == Level.CENTRE && place.period().grain() == Period.Grain.MONTH;
            case NO_CENTRES -> place.level() == Level.CENTRE;
            case CITY -> !place.isCity();
        };
    }

    private boolean showsNothingBelowCity(BitSet hidden) {
        return cube.displayed().stream()
                .allMatch(
                        place -> hidden.get(place) || cube.ground().place(place).isCity());
    }
}
