package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.TargetQueries.Aim;
import cat.impulsem.dashboard.data.TargetQueries.TargetStatus;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The lines of the strategy: what was done, what it achieved, and the social situation around it. */
final class Lines {
    private final Screen screen;
    private final Texts texts;
    private final UnitKey unit;
    private final Period period;
    private final Values values;
    private final ByFigure<Interval> intervals;
    private final Map<String, TargetStatus> statuses;
    private final List<Aim> aims;

    Lines(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.unit = screen.state().unit();
        this.period = twelveMonths(screen);
        this.values = screen.released().values().at(period, unit);
        this.intervals = screen.released().comparisons().intervals(period, unit);
        this.statuses = screen.released().targets().at(period, unit).stream()
                .collect(Collectors.toMap(TargetStatus::indicator, Function.identity()));
        this.aims = screen.released().targets().aims();
    }

    List<Supplier<Block>> blocks() {
        return List.of(
                () -> new Objectives(screen, period, aims).block(),
                () -> new Achievement(screen).block(),
                this::indicators,
                this::situation);
    }

    /** Targets are judged on twelve months: for a month, on those that end with it. */
    static Period twelveMonths(Screen screen) {
        Period chosen = screen.state().period();
        return chosen.grain() != Grain.MONTH
                ? chosen
                : screen.vocabulary().periodsOf(Grain.ROLLING12).stream()
                        .filter(period -> !period.last().isAfter(chosen.last()))
                        .findFirst()
                        .orElse(chosen);
    }

    private Block indicators() {
        List<Indicator> shown = aims.stream()
                .flatMap(aim -> screen.vocabulary().indicator(aim.indicator()).stream())
                .filter(indicator -> screen.permissions().sees(indicator.id(), unit))
                .toList();
        if (shown.isEmpty()) {
            return Block.empty(
                    "indicators",
                    texts.get("programme.title.indicators"),
                    texts.get("programme.none.permission", screen.name(unit)));
        }
        List<Column> columns = columns(
                Column.words(texts.get("programme.column.objective")),
                Column.numbers(texts.get("column.value")),
                Column.numbers(texts.get("def.target")),
                Column.words(texts.get("programme.column.status")));
        ScreenTable table =
                new ScreenTable(null, columns, shown.stream().map(this::row).toList());
        return block("indicators", finding(shown), table, shown).looking("figures stacked");
    }

    private String finding(List<Indicator> shown) {
        List<TargetStatus> known = shown.stream()
                .flatMap(indicator -> Optional.ofNullable(statuses.get(indicator.id())).stream())
                .toList();
        if (known.isEmpty()) {
            return texts.get("programme.finding.indicators.none");
        }
        long met = known.stream().filter(TargetStatus::isMet).count();
        long missed = known.stream()
                .filter(status -> status.status().equals("not_met"))
                .count();
        return texts.get("programme.finding.indicators", known.size(), met, missed, known.size() - met - missed);
    }

    private Row row(Indicator indicator) {
        Aim aim = aims.stream()
                .filter(one -> one.indicator().equals(indicator.id()))
                .findFirst()
                .orElseThrow();
        Optional<TargetStatus> status = Optional.ofNullable(statuses.get(indicator.id()));
        return row(
                indicator,
                Cell.text(aim.objective() == null ? texts.orKey("line.", aim.line()) : Objectives.code(aim)),
                screen.signs().value(values.of(indicator.id(), unit), indicator),
                status.map(one -> target(one, indicator)).orElseGet(() -> Cell.text("–")),
                Cell.text(texts.get("programme.status."
                                + status.map(TargetStatus::status).orElse("none")))
                        .looking("standing " + status.map(TargetStatus::status).orElse("untested")));
    }

    /** The columns of a table of indicators; files have more of them. */
    private List<Column> columns(Column... more) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(texts.get("column.indicator"))));
        columns.addAll(screen.details().columns());
        columns.addAll(List.of(more));
        return columns;
    }

    private Row row(Indicator indicator, Cell... more) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.link(
                texts.of(indicator.texts().name()).orElse(indicator.id()), screen.href("i/" + indicator.id()))));
        cells.addAll(
                screen.details().cells(values.of(indicator.id(), unit), intervals.of(indicator.id(), unit), indicator));
        cells.addAll(List.of(more));
        return Row.of(cells);
    }

    private Cell target(TargetStatus status, Indicator indicator) {
        int decimals = indicator.measure().decimals();
        if (status.low() != null && status.high() != null) {
            return Cell.text(screen.figures().number(status.low(), decimals) + " – "
                    + screen.figures().value(status.high(), indicator.measure()));
        }
        if (status.target() == null) {
            return Cell.text(texts.of(indicator.texts().target()).orElse("–"));
        }
        return Cell.number(screen.figures().value(status.target(), indicator.measure()), status.target(), decimals);
    }

    private Block situation() {
        List<Indicator> context = screen.vocabulary().indicators().stream()
                .filter(indicator -> indicator.id().startsWith("F3"))
                .filter(indicator -> screen.permissions().sees(indicator.id(), unit))
                .toList();
        if (context.isEmpty()) {
            return Block.empty(
                    "situation",
                    texts.get("programme.title.situation"),
                    texts.get("programme.none.permission", screen.name(unit)));
        }
        Values before = screen.released().values().at(period.yearBefore(), unit);
        Comparison comparison = new Comparison(texts, screen.figures());
        List<Column> columns = columns(
                Column.numbers(texts.get("column.value")),
                Column.numbers(texts.get("column.yearBefore")),
                Column.numbers(texts.get("column.change")));
        List<Row> rows = context.stream()
                .map(indicator -> row(
                        indicator,
                        screen.signs().value(values.of(indicator.id(), unit), indicator),
                        screen.signs().value(before.of(indicator.id(), unit), indicator),
                        comparison.change(before.of(indicator.id(), unit), values.of(indicator.id(), unit), indicator)))
                .toList();
        return block("situation", situation(told(context), before), new ScreenTable(null, columns, rows), context)
                .looking("figures stacked");
    }

    /** The need of the city is one by definition, so there the last one tells more. */
    private Indicator told(List<Indicator> context) {
        return unit.level() == Level.CITY ? context.getLast() : context.getFirst();
    }

    private String situation(Indicator need, Values before) {
        Value now = values.of(need.id(), unit);
        Value past = before.of(need.id(), unit);
        String name = texts.of(need.texts().name()).orElse(need.id());
        if (!now.hasFigure()) {
            return texts.get(
                    "programme.finding.situation.none", name, screen.signs().state(now));
        }
        String told = screen.figures().value(now.value(), need.measure());
        return past.hasFigure()
                ? texts.get(
                        "programme.finding.situation",
                        name,
                        told,
                        screen.figures().value(past.value(), need.measure()))
                : texts.get("programme.finding.situation.first", name, told);
    }

    private Block block(String id, String finding, ScreenTable table, List<Indicator> indicators) {
        String months = screen.figures().period(period);
        return new Block(
                new Block.Head(id, texts.get("programme.title." + id), new Tables(screen).scope(unit, months), finding),
                table,
                "figures",
                List.of(),
                null,
                new Block.Source(
                        unit,
                        period.inUrl(),
                        months,
                        List.of(texts.get("programme.howto." + id)),
                        indicators,
                        List.of()));
    }
}
