package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges figures of recorded time by how much of the available time is recorded in the same unit and period, and says
 * between what and what a share of the available time lies, whatever was done in the minutes that nobody recorded.
 */
public final class RecordingGuard {
    private static final double FLAGGED_BELOW = 0.7;
    private static final double WITHHELD_BELOW = 0.5;
    private final StoreFacts facts;
    private final Calculation calculation;
    private final Delivered delivered;
    private final Map<Place, Map<Integer, Figure>> known = new HashMap<>();

    private record Place(ViewMode mode, Level level, Period period) {}

    /**
     * What may be said about a figure of recorded time.
     *
     * @param isLow whether too little is recorded to read it without a warning
     * @param isWithheld whether so little is recorded that it must not be shown
     */
    public record Verdict(boolean isLow, boolean isWithheld) {}

    /**
     * Judges figures that are not those of indicators.
     *
     * @param planned periods that will be asked for
     */
    public RecordingGuard(StoreFacts facts, Collection<Period> planned) {
        this(facts, new Delivered(facts), Window.of(planned, null));
    }

    private RecordingGuard(StoreFacts facts, Delivered delivered, List<Window> planned) {
        this(facts, new Calculation(facts, delivered, planned), delivered);
    }

    RecordingGuard(StoreFacts facts, Calculation calculation, Delivered delivered) {
        this.facts = facts;
        this.calculation = calculation;
        this.delivered = delivered;
    }

    /** The cell with its bounds, flagged or to be withheld where too little is recorded. */
    ValueRow judged(Indicator indicator, ViewMode mode, Period baseline, ValueRow row) {
        Guard declared = indicator.formula().guard();
        Optional<Figure> recorded =
                declared == Guard.NONE ? Optional.empty() : recorded(mode, row.unit(), row.period());
        if (recorded.isEmpty()) {
            return row;
        }
        Bounds bounds = declared == Guard.RECORDED_SHARE && isOfTheSameMonths(mode, row)
                ? bounds(indicator.formula().scale(), row.num(), recorded.get())
                : null;
        Verdict verdict =
                verdict(mode, row.unit(), row.period(), indicator.formula().usesBaseline() ? baseline : null);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(row.flags());
        if (verdict.isLow()) {
            flags.add(Flag.LOW_RECORDING);
        }
        ValueRow marked = row.with(bounds, flags);
        return verdict.isWithheld() ? marked.toBeWithheld(Reason.LOW_RECORDING) : marked;
    }

    /**
     * The verdict on a figure of recorded time; of a comparison, by the months of which less is recorded.
     *
     * @param baseline months that the figure is compared with, or null where it is compared with none
     */
    public Verdict verdict(ViewMode mode, Unit unit, Period period, Period baseline) {
        Optional<Figure> now = recorded(mode, unit, period);
        if (now.isEmpty()) {
            return new Verdict(false, false);
        }
        Stream<Figure> before = baseline == null ? Stream.empty() : recorded(mode, unit, baseline).stream();
        double share = Stream.concat(now.stream(), before)
                .mapToDouble(figure -> figure.num() / figure.den())
                .min()
                .orElse(1);
        return new Verdict(share < FLAGGED_BELOW, share < WITHHELD_BELOW);
    }

    // A centre that told its agenda and not its available time is in the share and not in the coverage; whatever the
    // share reads the coverage reads too, so with equally many centre months they have the same ones.
    private boolean isOfTheSameMonths(ViewMode mode, ValueRow row) {
        return facts.recordingCoverage()
                .map(coverage -> facts.versions().inForce(coverage.id(), row.period()))
                .map(coverage -> delivered.of(coverage, mode, row.unit(), row.period(), null))
                .filter(arrived -> arrived.coverage() == row.coverage())
                .isPresent();
    }

    // All time that is available and not recorded may have been of the sort counted, or none of it.
    static Bounds bounds(double scale, double counted, Figure recorded) {
        double unrecorded = Math.max(recorded.den() - recorded.num(), 0);
        return new Bounds(scale * counted / recorded.den(), scale * (counted + unrecorded) / recorded.den());
    }

    private Optional<Figure> recorded(ViewMode mode, Unit unit, Period period) {
        return facts.recordingCoverage()
                .map(coverage -> known.computeIfAbsent(
                                new Place(mode, unit.level(), period), place -> ask(coverage, place))
                        .get(unit.key()))
                .filter(figure -> figure.den() > 0);
    }

    private Map<Integer, Figure> ask(Indicator coverage, Place place) {
        return calculation.figures(
                facts.versions().inForce(coverage.id(), place.period()),
                place.mode(),
                place.level(),
                place.period(),
                null);
    }
}
