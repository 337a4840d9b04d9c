package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of one indicator: every unit of a level has one, with a figure or with the reason why it has none. */
public final class UnitValues {
    private final StoreFacts facts;
    private final Calculation calculation;
    private final Delivered delivered;
    private final RecordingGuard guard;
    private final Achievement achievement;
    private final Map<Place, List<Unit>> units = new HashMap<>();

    private record Place(Level level, ViewMode mode) {}

    public UnitValues(StoreFacts facts) {
        this(facts, List.of());
    }

    /**
     * Cells of many periods.
     *
     * @param planned what will be asked for
     */
    public UnitValues(StoreFacts facts, Collection<Window> planned) {
        this(facts, planned, null);
    }

    /**
     * Cells of many periods, of which those that follow from others follow from given ones.
     *
     * @param planned what will be asked for
     * @param others figures that indexes are made of, or null for those worked out here
     */
    public UnitValues(StoreFacts facts, Collection<Window> planned, OtherRows others) {
        this.facts = facts;
        this.delivered = new Delivered(facts);
        this.calculation = new Calculation(facts, delivered, planned);
        this.guard = new RecordingGuard(facts, calculation, delivered);
        this.achievement = new Achievement(facts, others == null ? this::rows : others);
    }

    /**
     * One cell for each unit, in the order of the units, by the definition that holds for the period.
     *
     * @param baseline baseline, or null where there is none
     */
    public List<ValueRow> rows(Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        return rowsBy(facts.versions().inForce(indicator.id(), period), mode, level, period, baseline);
    }

    /**
     * The same with figures that are to be withheld: who knows the rest could work them out, so disclosure control must see
     * them.
     */
    public List<ValueRow> rowsToProtect(
            Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        return unsettled(facts.versions().inForce(indicator.id(), period), mode, level, period, baseline);
    }

    /** Cells by exactly that version of a definition. */
    public List<ValueRow> rowsBy(Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        return unsettled(indicator, mode, level, period, baseline).stream()
                .map(ValueRow::settled)
                .toList();
    }

    private List<ValueRow> unsettled(Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        Map<Integer, Figure> figures = figures(indicator, mode, level, period, baseline);
        List<ValueRow> rows = new ArrayList<>();
        for (Unit unit : units(level, mode)) {
            Optional<Figure> figure = Optional.ofNullable(figures.get(unit.key()));
            rows.add(row(indicator, mode, unit, period, baseline, figure));
        }
        return rows;
    }

    /**
     * What a derived figure is made of, by number of the unit.
     *
     * @throws IllegalArgumentException when the indicator is not derived from others
     */
    public Map<Integer, List<IndexPart>> parts(
            Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        if (!indicator.formula().isDerived()) {
            throw new IllegalArgumentException(indicator.id() + " is not derived from other indicators");
        }
        return achievement.parts(mode, level, period, baseline);
    }

    private Map<Integer, Figure> figures(
            Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        if (indicator.formula().isDerived()) {
            return achievement.figures(mode, level, period, baseline);
        }
        return indicator.formula().usesBaseline() && baseline == null
                ? Map.of()
                : calculation.figures(indicator, mode, level, period, baseline);
    }

    private List<Unit> units(Level level, ViewMode mode) {
        return units.computeIfAbsent(new Place(level, mode), place -> Unit.of(level, mode, facts.history()));
    }

    private ValueRow row(
            Indicator indicator, ViewMode mode, Unit unit, Period period, Period baseline, Optional<Figure> figure) {
        if (mode == ViewMode.IS && facts.history().lacksSplit(unit, period) && !facts.isSharedOut(indicator)) {
            return ValueRow.missing(indicator, unit, period, Reason.SPLIT, null);
        }
        Delivered.Answer arrived = delivered.of(indicator, mode, unit, period, baseline);
        if (!arrived.isOpen()) {
            return afterClosing(indicator, unit, period, figure);
        }
        return reason(indicator, unit, period, baseline, arrived, figure)
                .map(reason -> ValueRow.missing(indicator, unit, period, reason, arrived.coverage()))
                .orElseGet(() -> marked(
                        indicator,
                        mode,
                        baseline,
                        ValueRow.present(
                                indicator, unit, period, figure.orElse(new Figure(0, 1)), arrived.coverage())));
    }

    // A deadline may fall after the centre has closed: what is in the city's sum must be somebody's.
    private static ValueRow afterClosing(Indicator indicator, Unit unit, Period period, Optional<Figure> figure) {
        return figure.filter(late -> late.den() != 0 && indicator.formula().lookbackMonths() > 0)
                .map(late -> ValueRow.present(indicator, unit, period, late, 1.0))
                .orElseGet(() -> ValueRow.missing(indicator, unit, period, Reason.NOT_OPEN, null));
    }

    private ValueRow marked(Indicator indicator, ViewMode mode, Period baseline, ValueRow row) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (row.coverage() < 1) {
            flags.add(Flag.INCOMPLETE);
        }
        if (facts.recordingDelay().isProvisional(indicator, row.period())) {
            flags.add(Flag.PROVISIONAL);
        }
        if (mode == ViewMode.IS && facts.history().lacksSplit(row.unit(), row.period())) {
            flags.add(Flag.SHARED_OUT);
        }
        if (indicator.id().equals(StoreFacts.RECORDING_COVERAGE) && row.num() > row.den()) {
            flags.add(Flag.OVER_RECORDED);
        }
        if (indicator.formula().isDerived()) {
            achievement
                    .parts(mode, row.unit().level(), row.period(), baseline)
                    .getOrDefault(row.unit().key(), List.of())
                    .forEach(part -> flags.addAll(part.flags()));
        }
        return guard.judged(indicator, mode, baseline, row.with(null, flags));
    }

    private Optional<Reason> reason(
            Indicator indicator,
            Unit unit,
            Period period,
            Period baseline,
            Delivered.Answer arrived,
            Optional<Figure> figure) {
        if (indicator.formula().overCentres() == OverCentres.CITY_ONLY && unit.level() != Level.CITY) {
            return Optional.of(Reason.CITY_ONLY);
        }
        if (period.grain() == Period.Grain.ROLLING12 && period.first().isBefore(facts.firstMonth())) {
            return Optional.of(Reason.HISTORY_TOO_SHORT);
        }
        if (arrived.isMissing()) {
            return Optional.of(Reason.NO_DELIVERY);
        }
        if (!indicator.formula().needs().stream().allMatch(facts::holds)) {
            return Optional.of(Reason.NOT_RECORDABLE);
        }
        if (indicator.formula().usesBaseline() && baseline == null) {
            return Optional.of(Reason.NO_BASELINE);
        }
        if (figure.isPresent()) {
            return figure.get().den() == 0 ? Optional.of(Reason.DENOMINATOR_ZERO) : Optional.empty();
        }
        return switch (indicator.formula().whenNoRow()) {
            case ZERO -> Optional.empty();
            case DENOMINATOR_ZERO -> Optional.of(Reason.DENOMINATOR_ZERO);
            case NOT_RECORDED -> Optional.of(Reason.NOT_RECORDED);
            case NO_BASELINE -> Optional.of(Reason.NO_BASELINE);
            case NO_TARGET -> Optional.of(Reason.NO_TARGET);
        };
    }
}
