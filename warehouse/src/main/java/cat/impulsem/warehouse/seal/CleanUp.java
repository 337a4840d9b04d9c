package cat.impulsem.warehouse.seal;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Shows again what turns out to be needless when all needs are proved: of levels and times that were silenced, then single
 * places, each the dearest first. The number of tries is limited, not the time.
 */
final class CleanUp {
    private final Cube cube;
    private final Pattern pattern;
    private final Prover prover;
    private final BitSet primaries;
    private int tries;

    /**
     * A clean-up of one cube.
     *
     * @param primaries places that must be hidden
     * @param mostTries how often it may be asked whether a need is met without a place or silence
     */
    CleanUp(Cube cube, Pattern pattern, Prover prover, BitSet primaries, int mostTries) {
        this.cube = cube;
        this.pattern = pattern;
        this.prover = prover;
        this.primaries = primaries;
        this.tries = mostTries;
    }

    void run() {
        pattern.silenced().stream()
                .boxed()
                .sorted(Comparator.comparingDouble((Integer group) -> -loss(group))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(this::speak);
        show(pattern.hidden().stream().filter(place -> !pattern.isSilent(place)));
    }

    private double loss(int group) {
        return placesOf(group).stream()
                .filter(this::mayShow)
                .mapToDouble(pattern::loss)
                .sum();
    }

    private BitSet placesOf(int group) {
        BitSet places = new BitSet();
        cube.displayed().stream()
                .filter(place -> Silence.group(cube.ground(), place) == group)
                .forEach(places::set);
        return places;
    }

    private boolean mayShow(int place) {
        return !primaries.get(place) && pattern.mayHide(place);
    }

    private void show(IntStream places) {
        places.filter(this::mayShow)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -pattern.loss(place))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(this::showIfNeedless);
    }

    private void showIfNeedless(int place) {
        if (tries < 0) {
            return;
        }
        List<Need> affected = affected(proof -> !proof.support().get(place));
        if (!mayTry(affected)) {
            return;
        }
        pattern.show(place);
        if (!areMet(affected, proof -> proof.isWithin(pattern.hidden()))) {
            BitSet again = new BitSet();
            again.set(place);
            pattern.hide(again);
            return;
        }
        prover.drop(proof -> proof.support().get(place));
    }

    private boolean mayTry(List<Need> affected) {
        tries -= affected.size();
        return tries >= 0;
    }

    private List<Need> affected(Predicate<Proof> stays) {
        return prover.needs().stream()
                .filter(need -> prover.meeting(need).noneMatch(stays))
                .toList();
    }

    private boolean areMet(List<Need> needs, Predicate<Proof> holds) {
        return needs.stream().allMatch(need -> prover.isMet(need, holds));
    }

    /** Does without the silence of a group, if every need that counted on it can be met otherwise. */
    private void speak(int group) {
        BitSet places = placesOf(group);
        if (tries < 0 || places.stream().noneMatch(this::mayShow)) {
            return;
        }
        Pattern.Before before = pattern.before();
        pattern.speak(group);
        Set<Proof> broken = broken(places);
        List<Need> affected = affected(proof -> !broken.contains(proof));
        if (!mayTry(affected) || !areMet(affected, proof -> !broken.contains(proof))) {
            pattern.goBack(before);
            return;
        }
        prover.drop(broken::contains);
        show(places.stream());
    }

    /** Proofs that are possible only where zeros among these places are hidden. */
    private Set<Proof> broken(BitSet places) {
        Set<Proof> broken = Collections.newSetFromMap(new IdentityHashMap<>());
        Check check = new Check(cube, pattern.hidden(), pattern.floors(cube));
        for (Need need : prover.needs()) {
            prover.meeting(need)
                    .filter(proof -> proof.support().intersects(places) && !broken.contains(proof))
                    .filter(proof -> !check.isPossible(need.before(Need.OUTSIDER), proof.higher())
                            || !check.isPossible(need.before(Need.OUTSIDER), proof.lower()))
                    .forEach(broken::add);
        }
        return broken;
    }
}
