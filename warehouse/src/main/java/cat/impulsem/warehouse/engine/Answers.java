package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OwnRows;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the engine answers to the queries of indicators, each asked once. A query costs more to plan than to run, so one
 * is asked for all planned windows together: by the day of each row where figures keep to their own period, else by
 * running the text for a list of windows.
 */
final class Answers {
    // By day, every row would stand in twelve rolling years.
    private static final Set<Period.Grain> OVERLAPPING = EnumSet.of(Period.Grain.ROLLING12, Period.Grain.RANGE);

    private final StoreFacts facts;
    private final Delivered delivered;
    private final Set<Window> planned;
    private final Map<Question, Map<Integer, Figure>> answered = new HashMap<>();

    private record Question(String indicator, int version, ViewMode mode, Level level, Window window) {
        Question in(Window other) {
            return new Question(indicator, version, mode, level, other);
        }
    }

    /** What the tables show while a query runs; windows for which they show the same share a run. */
    private record Shown(Set<Integer> without, LocalDate districtsOf) {}

    Answers(StoreFacts facts, Delivered delivered, Collection<Window> planned) {
        this.facts = facts;
        this.delivered = delivered;
        this.planned = new LinkedHashSet<>(planned);
    }

    /** Figures of exactly that window, by number of the unit. */
    Map<Integer, Figure> of(Indicator indicator, ViewMode mode, Level level, Window window) {
        // The city is the same whatever became of its centres.
        ViewMode seen = level == Level.CITY ? ViewMode.WAS : mode;
        Question question = new Question(indicator.id(), indicator.version(), seen, level, window);
        if (!answered.containsKey(question)) {
            answer(indicator, question);
        }
        return answered.get(question);
    }

    private void answer(Indicator indicator, Question question) {
        List<Window> together = together(indicator, question.window());
        if (looksOnlyAtChanged(indicator, question) && facts.history().isUnchanged(question.level())) {
            together.forEach(window -> put(indicator, question.in(window), new TreeMap<>()));
        } else if (together.size() > 1 && splitsByDay(indicator, question.window())) {
            askOnce(indicator, question, together);
        } else {
            askForAll(indicator, question, together);
        }
    }

    private List<Window> together(Indicator indicator, Window window) {
        if (!facts.engine().keepsRows() && !splitsByDay(indicator, window)) {
            return List.of(window);
        }
        List<Window> all = planned.stream()
                .flatMap(one -> one.asked(indicator.formula()))
                .distinct()
                .filter(one -> !indicator.formula().ownRows().contains(OwnRows.PERIOD)
                        || one.period().grain() == window.period().grain())
                .toList();
        return all.contains(window) ? all : List.of(window);
    }

    private static boolean splitsByDay(Indicator indicator, Window window) {
        return indicator.formula().ownRows().contains(OwnRows.PERIOD)
                && !OVERLAPPING.contains(window.period().grain());
    }

    private void askOnce(Indicator indicator, Question question, List<Window> together) {
        List<Period> periods = together.stream().map(Window::period).toList();
        List<Set<Integer>> without = periods.stream()
                .map(period -> delivered.incomplete(indicator, period, null))
                .toList();
        PassBinding pass = new PassBinding(
                question.mode(),
                question.level(),
                facts.history(),
                periods,
                without,
                looksOnlyAtChanged(indicator, question));
        Map<Period, Map<Integer, Figure>> found =
                pass.split(pass.isEmpty() ? Map.of() : run(indicator, pass, question.window()));
        together.forEach(window -> put(indicator, question.in(window), found.get(window.period())));
    }

    private Map<Long, Figure> run(Indicator indicator, PassBinding pass, Window window) {
        facts.tables().bind(indicator, pass);
        String sql = BoundSql.ofSpan(
                indicator.formula().sql(), pass.span(), window.period().monthCount());
        return figures(facts.engine().query(sql), Function.identity());
    }

    private void askForAll(Indicator indicator, Question question, List<Window> together) {
        Set<Integer> known =
                looksOnlyAtChanged(indicator, question) ? facts.history().unchanged(question.level()) : Set.of();
        Map<Shown, List<Window>> alike =
                together.stream().collect(Collectors.groupingBy(window -> shown(indicator, question, window)));
        alike.forEach((shown, windows) -> {
            facts.tables()
                    .bind(
                            indicator,
                            question.mode(),
                            question.level(),
                            shown.districtsOf(),
                            shown.without(),
                            unit -> !known.contains(unit));
            List<List<List<Object>>> rows =
                    WindowRows.of(facts.engine(), indicator.formula().sql(), windows);
            for (int i = 0; i < windows.size(); i++) {
                put(indicator, question.in(windows.get(i)), figures(rows.get(i), Long::intValue));
            }
        });
    }

    private Shown shown(Indicator indicator, Question question, Window window) {
        LocalDate lastDay = window.period().end().minusDays(1);
        return new Shown(
                delivered.incomplete(indicator, window.period(), window.baseline()),
                facts.tables().districtsOf(question.mode(), question.level(), lastDay));
    }

    private static boolean looksOnlyAtChanged(Indicator indicator, Question question) {
        return question.mode() == ViewMode.IS && indicator.formula().ownRows().contains(OwnRows.UNIT);
    }

    // A unit that never changed has the figure that it had.
    private void put(Indicator indicator, Question question, Map<Integer, Figure> found) {
        answered.put(question, found);
        if (looksOnlyAtChanged(indicator, question)) {
            Set<Integer> unchanged = facts.history().unchanged(question.level());
            of(indicator, ViewMode.WAS, question.level(), question.window()).forEach((unit, figure) -> {
                if (unchanged.contains(unit)) {
                    found.put(unit, figure);
                }
            });
        }
    }

    private static <K extends Comparable<K>> Map<K, Figure> figures(List<List<Object>> rows, Function<Long, K> key) {
        Map<K, Figure> figures = new TreeMap<>();
        for (List<Object> row : rows) {
            long unit = row.get(0) == null ? 0 : ((Number) row.get(0)).longValue();
            if (row.get(1) != null && row.get(2) != null) {
                double num = ((Number) row.get(1)).doubleValue();
                figures.put(key.apply(unit), Figure.measured(num, ((Number) row.get(2)).doubleValue()));
            }
        }
        return figures;
    }
}
