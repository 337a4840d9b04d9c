package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A release with the places that it must hide, proved. */
public final class SealedRelease {
    private final Ground ground;
    private final List<SealedCube> cubes;
    private final Map<String, BitSet> hidden = new HashMap<>();

    private SealedRelease(Ground ground, List<SealedCube> cubes) {
        this.ground = ground;
        this.cubes = cubes;
        for (SealedCube one : cubes) {
            one.cube().members().forEach(member -> hidden.put(member.indicator().id(), one.hidden()));
        }
    }

    /**
     * Protects a release.
     *
     * @param history centres and what became of them
     * @param months months of the data
     * @param periods periods of the release
     * @param rows all rows of each indicator
     * @param teams which teams are safe
     */
    public static SealedRelease of(
            CentreHistory history,
            List<YearMonth> months,
            List<Period> periods,
            Map<Indicator, Map<Place, ValueRow>> rows,
            Teams teams,
            Progress progress) {
        Ground ground = new Ground(Membership.of(history, months), periods);
        List<Figures> figures = rows.entrySet().stream()
                .map(entry -> figures(ground, entry.getKey(), entry.getValue()))
                .toList();
        List<SealedCube> cubes = new Seal(ground, new PrimaryRules(teams), Earlier.nothing()).seal(figures, progress);
        return new SealedRelease(ground, cubes);
    }

    private static Figures figures(Ground ground, Indicator indicator, Map<Place, ValueRow> rows) {
        ValueRow[] placed = new ValueRow[ground.size()];
        rows.forEach((place, row) -> placed[ground.number(place)] = row);
        return new Figures(indicator, placed);
    }

    /** Whether the figure of an indicator at a place must be hidden. */
    public boolean hides(String indicator, Place place) {
        return hidden.get(indicator).get(ground.number(place));
    }

    List<SealedCube> cubes() {
        return cubes;
    }
}
