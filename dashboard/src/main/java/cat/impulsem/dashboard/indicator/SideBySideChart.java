package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.chart.ChartPoint;
import cat.impulsem.dashboard.chart.ChartPoint.Emphasis;
import cat.impulsem.dashboard.chart.FunnelChart;
import cat.impulsem.dashboard.chart.UnitsChart;
import cat.impulsem.dashboard.data.Compared;
import cat.impulsem.dashboard.data.Flag;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.util.List;

/** The territories of one indicator as points with their doubt, or as a funnel by their size. */
final class SideBySideChart {
    private static final String CENTRE = "CSS ";
    private final SideBySide units;
    private final Screen screen;
    private final Texts texts;
    private final Signs signs;
    private final Indicator indicator;

    SideBySideChart(SideBySide units) {
        this.units = units;
        this.screen = units.screen();
        this.texts = screen.texts();
        this.signs = screen.signs();
        this.indicator = units.indicator();
    }

    Component funnel() {
        return FunnelChart.of(new FunnelChart.Spec(
                units.finding(),
                texts.of(indicator.texts().denominator()).orElse(texts.get("column.denominator")),
                screen.figures().unitName(indicator.measure()),
                texts,
                List.of(units.comparedName(), texts.get("funnel.inner"), texts.get("funnel.outer")),
                units.funnelUnits().stream().map(this::funnelPoint).toList()));
    }

    private FunnelChart.Point funnelPoint(Unit unit) {
        Value value = units.of(unit.key());
        Compared.Funnel funnel = units.funnel(unit.key()).orElseThrow();
        String label = texts.get("point.unit", unit.name(), units.figure(value));
        return new FunnelChart.Point(
                value.denominator(),
                value.value(),
                funnel.isOutlier() ? label + " · " + texts.get("funnel.outlier") : label,
                List.of(
                        funnel.inner().lower(),
                        funnel.inner().upper(),
                        funnel.outer().lower(),
                        funnel.outer().upper()),
                funnel.isOutlier() ? brief(unit) : null,
                unit.key().equals(screen.state().unit()));
    }

    Component dots() {
        return UnitsChart.of(new UnitsChart.Spec(
                units.finding(),
                screen.figures().unitName(indicator.measure()),
                indicator.measure().decimals(),
                texts,
                indicator.measure().isCount(),
                units.units().stream().map(this::point).toList(),
                units.city().hasFigure() && !indicator.measure().isCount()
                        ? units.city().value()
                        : null,
                screen.name(UnitKey.CITY) + " " + units.figure(units.city())));
    }

    private ChartPoint.Range range(UnitKey key) {
        return units.interval(key)
                .map(found -> new ChartPoint.Range(found.lower(), found.upper()))
                .orElse(null);
    }

    private ChartPoint point(Unit unit) {
        Value value = units.of(unit.key());
        if (!value.hasFigure()) {
            return new ChartPoint(brief(unit) + "  " + Signs.of(value.state()), null, unit.name(), Emphasis.PLAIN);
        }
        String reservations = String.join("; ", signs.reservations(value));
        String label = texts.get("point.unit", unit.name(), units.figure(value));
        return new ChartPoint(
                brief(unit),
                value.value(),
                reservations.isEmpty() ? label : label + " · " + reservations,
                emphasis(unit, value),
                indicator.measure().isCount() ? null : range(unit.key()),
                bounds(value));
    }

    private Emphasis emphasis(Unit unit, Value value) {
        if (unit.key().equals(screen.state().unit())) {
            return Emphasis.OWN;
        }
        if (value.isIncomplete()) {
            return Emphasis.HOLLOW;
        }
        if (value.has(Flag.LOW_RECORDING)) {
            return Emphasis.UNSURE;
        }
        return value.has(Flag.PROVISIONAL) ? Emphasis.PROVISIONAL : Emphasis.PLAIN;
    }

    private static ChartPoint.Range bounds(Value value) {
        Interval bounds = value.reservations().bounds();
        return bounds == null ? null : new ChartPoint.Range(bounds.lower(), bounds.upper());
    }

    /** What all names begin with would only take the room of what tells them apart. */
    private static String brief(Unit unit) {
        return unit.name().startsWith(CENTRE) ? unit.name().substring(CENTRE.length()) : unit.name();
    }
}
