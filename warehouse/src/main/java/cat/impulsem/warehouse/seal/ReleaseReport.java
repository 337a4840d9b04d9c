package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What a release hides, for the people who answer for it. It tells how many of the hidden figures are small ones: for
 * the restricted zone.
 */
public final class ReleaseReport {
    private final List<Line> lines = new ArrayList<>();

    /**
     * One cube.
     *
     * @param indicators ids, with commas
     * @param scope figures, no_centre_months or city
     * @param figures figures that there are
     * @param small figures with too few behind them
     * @param added figures hidden only to protect others
     * @param centre hidden figures of centres
     * @param district hidden figures of districts
     * @param proofs proofs
     * @param weaker proofs that ask for less, because earlier releases leave no more
     * @param loss share of the information that is lost, 0 to 1
     * @param isHeld whether late changes wait
     */
    public record Line(
            String indicators,
            String scope,
            long figures,
            long small,
            long added,
            long centre,
            long district,
            long proofs,
            long weaker,
            double loss,
            boolean isHeld) {}

    ReleaseReport(List<SealedCube> cubes, Collection<Revision.Outcome> outcomes) {
        List<String> held = outcomes.stream()
                .filter(Revision.Outcome::isHeld)
                .map(one -> one.figures().indicator().id())
                .toList();
        cubes.forEach(cube -> lines.add(line(cube, held)));
    }

    /** One line for each cube. */
    public List<Line> lines() {
        return lines;
    }

    private static Line line(SealedCube one, List<String> held) {
        Pattern pattern = new Pattern(one.cube(), one.hidden(), new BitSet(), new BitSet());
        return new Line(
                one.cube().name(),
                one.scope().name().toLowerCase(Locale.ROOT),
                one.cube().displayed().cardinality(),
                one.hidden().cardinality() - one.added().cardinality(),
                one.added().cardinality(),
                count(one, Level.CENTRE),
                count(one, Level.DISTRICT),
                one.proved().size(),
                one.weaker(),
                loss(pattern, one.hidden())
                        / Math.max(1, loss(pattern, one.cube().displayed())),
                one.cube().members().stream()
                        .anyMatch(member -> held.contains(member.indicator().id())));
    }

    private static double loss(Pattern pattern, BitSet places) {
        return places.stream().mapToDouble(pattern::loss).sum();
    }

    private static long count(SealedCube one, Level level) {
        return one.hidden().stream()
                .filter(place -> one.cube().ground().place(place).level() == level)
                .count();
    }
}
