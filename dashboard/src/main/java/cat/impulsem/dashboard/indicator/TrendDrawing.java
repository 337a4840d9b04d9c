package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.chart.ChartPoint;
import cat.impulsem.dashboard.chart.ChartPoint.Emphasis;
import cat.impulsem.dashboard.chart.TrendChart;
import cat.impulsem.dashboard.chart.TrendChart.Break;
import cat.impulsem.dashboard.chart.TrendChart.Event;
import cat.impulsem.dashboard.chart.TrendChart.Line;
import cat.impulsem.dashboard.chart.TrendChart.Role;
import cat.impulsem.dashboard.data.Flag;
import cat.impulsem.dashboard.data.IndicatorVersion;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.ProcessPoint;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Draws the months of an indicator: what lies for certain where, usual variation, the months, twelve months. */
final class TrendDrawing {
    private final Trend trend;
    private final Texts texts;
    private final Figures figures;
    private final List<YearMonth> axis;
    private final boolean isCount;

    TrendDrawing(Trend trend) {
        this.trend = trend;
        this.texts = trend.screen().texts();
        this.figures = trend.screen().figures();
        this.axis = trend.axis();
        this.isCount = trend.indicator().measure().isCount();
    }

    Component chart() {
        List<Line> lines = new ArrayList<>();
        if (trend.hasBounds()) {
            lines.add(new Line(
                    texts.get("trend.bounds"),
                    Role.BAND,
                    axis.stream().map(this::bounds).toList()));
        }
        if (!isCount) {
            lines.add(line("trend.months", Role.MONTHS, trend.months()));
        }
        if (trend.hasLimits()) {
            lines.add(limit("trend.mean", Role.MEAN, ProcessPoint::mean));
            lines.add(limit("trend.limits", Role.LIMIT, point -> limits(point).lower()));
            lines.add(limit("trend.limits", Role.LIMIT, point -> limits(point).upper()));
        }
        if (trend.hasCity()) {
            lines.add(line("trend.city", Role.CITY, trend.cityYears()));
        }
        lines.add(line("trend.year", Role.OWN, trend.years()));
        if (!trend.earlier().isEmpty()) {
            lines.add(line("trend.earlier", Role.EARLIER, trend.earlier()));
        }
        return TrendChart.of(new TrendChart.Spec(trend.finding(), trend.measured(), texts, lines, breaks(), events()));
    }

    private List<Event> events() {
        return trend.events().stream()
                .flatMap(event -> event.months().map(month -> new Event(axis.indexOf(month), trend.letter(event))))
                .filter(event -> event.month() > 0)
                .toList();
    }

    /** Where the definition changed inside the months shown. */
    private List<Break> breaks() {
        return trend.changes().stream()
                .map(this::change)
                .filter(change -> change.month() > 0)
                .toList();
    }

    private Break change(IndicatorVersion version) {
        YearMonth first = YearMonth.from(version.from());
        return new Break(axis.indexOf(first), texts.get("trend.break", version.version()));
    }

    private ChartPoint bounds(YearMonth month) {
        Interval bounds = trend.of(trend.years(), month).reservations().bounds();
        return new ChartPoint(
                figures.shortMonth(month),
                bounds == null ? null : bounds.lower(),
                bounds == null ? "" : said(month, bounds),
                Emphasis.PLAIN,
                null,
                bounds == null ? null : new ChartPoint.Range(bounds.lower(), bounds.upper()));
    }

    private String said(YearMonth month, Interval bounds) {
        int decimals = trend.indicator().measure().decimals();
        return texts.get(
                "point.unit",
                figures.month(month),
                figures.number(bounds.lower(), decimals) + " – " + figures.number(bounds.upper(), decimals));
    }

    private static Interval limits(ProcessPoint point) {
        return point.limits() == null ? new Interval(point.mean(), point.mean()) : point.limits();
    }

    private Line limit(String nameKey, Role role, Function<ProcessPoint, Double> value) {
        return new Line(
                texts.get(nameKey),
                role,
                axis.stream()
                        .map(month -> new ChartPoint(
                                figures.shortMonth(month),
                                trend.process().containsKey(month)
                                        ? value.apply(trend.process().get(month))
                                        : null,
                                "",
                                Emphasis.PLAIN))
                        .toList());
    }

    private Line line(String nameKey, Role role, Map<YearMonth, Value> values) {
        String name = texts.get(nameKey, trend.screen().name(UnitKey.CITY));
        return new Line(
                name,
                role,
                axis.stream()
                        .map(month -> point(name, month, values.get(month)))
                        .toList());
    }

    private ChartPoint point(String line, YearMonth month, Value value) {
        String at = figures.shortMonth(month);
        if (value == null || !value.hasFigure()) {
            return new ChartPoint(at, null, at, Emphasis.PLAIN);
        }
        String figure = figures.value(value.value(), trend.indicator().measure());
        String label = texts.get("point.label", line, figures.month(month), figure);
        String reservations = String.join("; ", trend.screen().signs().reservations(value));
        return new ChartPoint(
                at,
                value.value(),
                reservations.isEmpty() ? label : label + " · " + reservations,
                emphasis(value, month));
    }

    private Emphasis emphasis(Value value, YearMonth month) {
        if (value.isIncomplete()) {
            return Emphasis.HOLLOW;
        }
        if (value.has(Flag.LOW_RECORDING)) {
            return Emphasis.UNSURE;
        }
        if (value.has(Flag.PROVISIONAL)) {
            return Emphasis.PROVISIONAL;
        }
        ProcessPoint point = trend.process().get(month);
        boolean isMonth = value.period().first().equals(value.period().last());
        return isMonth && point != null && point.rule() != null ? Emphasis.SIGNAL : Emphasis.PLAIN;
    }
}
