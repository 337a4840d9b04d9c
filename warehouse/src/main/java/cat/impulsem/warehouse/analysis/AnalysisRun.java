package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.EngineException;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Presence;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Asks the engine for the rows of analyses and checks that what must add up does. */
public final class AnalysisRun {
    private static final Set<String> QUOTIENTS = Set.of("percent", "points", "ratio", "balance", "points_per_fte");
    private final StoreFacts facts;
    private final CodeLists codes;
    private final Marks marks;

    /** Rows of the centres are asked once for the levels above them. */
    private record Question(Analysis analysis, ViewMode mode, Period period, Period baseline) {}

    private final Map<Question, Map<Integer, Map<List<String>, AnalysisRow>>> centres = new HashMap<>();

    public AnalysisRun(StoreFacts facts, CodeLists codes) {
        this(facts, codes, List.of());
    }

    /**
     * Asks for many periods.
     *
     * @param planned periods and baselines that will be asked for: how much of them is recorded is asked at once
     */
    public AnalysisRun(StoreFacts facts, CodeLists codes, Collection<Period> planned) {
        this.facts = facts;
        this.codes = codes;
        this.marks = new Marks(facts, planned);
    }

    /** One answer for each unit of the level, in the order of the units. */
    List<UnitAnswer> answers(Analysis analysis, ViewMode mode, Level level, Period period, Period baseline) {
        Presence presence =
                new Presence(facts, analysis.query(), analysis.formula().baselineSources(), mode, period, baseline);
        Optional<Reason> general = missing(analysis, period);
        boolean lacksBaseline = analysis.formula().usesBaseline() && baseline == null;
        Map<Integer, Map<List<String>, AnalysisRow>> found = lacksBaseline || general.isPresent()
                ? Map.of()
                : rows(new Question(analysis, mode, period, baseline), level, presence);
        List<UnitAnswer> answers = new ArrayList<>();
        for (Unit unit : Unit.of(level, mode, facts.history())) {
            Optional<Reason> missing = presence.missing(unit).or(() -> general);
            List<AnalysisRow> rows =
                    missing.isPresent() ? List.of() : complete(analysis, found.getOrDefault(unit.key(), Map.of()));
            Optional<Reason> reason = missing.isEmpty() && rows.isEmpty() ? Optional.of(nothing(analysis)) : missing;
            rows.forEach(row -> requireIdentities(analysis, unit, period, rows, row));
            UnitAnswer answer = new UnitAnswer(
                    analysis, mode, unit, period, reason, presence.coverage(unit), rows, Optional.empty(), Set.of());
            answers.add(reason.isPresent() ? answer : marks.on(answer, baseline));
        }
        return answers;
    }

    private Optional<Reason> missing(Analysis analysis, Period period) {
        if (!analysis.formula().needs().stream().allMatch(facts::holds)) {
            return Optional.of(Reason.NOT_RECORDABLE);
        }
        int lookback = analysis.formula().lookbackMonths();
        boolean isTooEarly =
                lookback > 0 && period.first().minusMonths(lookback).isBefore(facts.firstMonth());
        return isTooEarly ? Optional.of(Reason.HISTORY_TOO_SHORT) : Optional.empty();
    }

    private static Reason nothing(Analysis analysis) {
        return analysis.release().sensitivity() == Sensitivity.WORKERS ? Reason.NOT_RECORDED : Reason.DENOMINATOR_ZERO;
    }

    private Map<Integer, Map<List<String>, AnalysisRow>> rows(Question question, Level level, Presence presence) {
        if (level == Level.CENTRE) {
            return centres(question, presence);
        }
        List<Measure> measures = question.analysis().formula().measures();
        List<Measure> summed = measures.stream()
                .filter(measure -> measure.overCentres() == Additivity.BOTTOM_UP)
                .toList();
        boolean asksNothing = summed.size() == measures.size();
        Map<Integer, Map<List<String>, AnalysisRow>> rows =
                asksNothing ? emptyRows(question, level, presence) : ask(question, level, presence);
        summed.forEach(measure -> addUp(question, level, presence, measure, rows));
        return rows;
    }

    // What is a sum of centres only need not be asked of the whole, where it may even make no sense.
    private Map<Integer, Map<List<String>, AnalysisRow>> emptyRows(Question question, Level level, Presence presence) {
        Map<Integer, Map<List<String>, AnalysisRow>> rows = new TreeMap<>();
        centres(question, presence).forEach((centre, answers) -> {
            Integer unit = unitOf(centre, level, question);
            if (unit != null) {
                answers.keySet().forEach(code -> rows.computeIfAbsent(unit, key -> new HashMap<>())
                        .put(code, new AnalysisRow(code, Map.of())));
            }
        });
        return rows;
    }

    private Map<Integer, Map<List<String>, AnalysisRow>> centres(Question question, Presence presence) {
        Map<Integer, Map<List<String>, AnalysisRow>> known = centres.get(question);
        if (known == null) {
            known = ask(question, Level.CENTRE, presence);
            centres.put(question, known);
        }
        return known;
    }

    private void addUp(
            Question question,
            Level level,
            Presence presence,
            Measure measure,
            Map<Integer, Map<List<String>, AnalysisRow>> rows) {
        Map<Integer, Map<List<String>, Double>> sums = new TreeMap<>();
        centres(question, presence).forEach((centre, answers) -> {
            Integer unit = unitOf(centre, level, question);
            if (unit != null) {
                answers.forEach((code, row) -> add(sums, unit, code, row.number(measure.column())));
            }
        });
        rows.forEach((unit, answers) -> answers.replaceAll((code, row) -> {
            Double sum = sums.getOrDefault(unit, Map.of()).get(code);
            return between(question.analysis(), measure, row, sum).with(measure.column(), sum);
        }));
    }

    private static void add(Map<Integer, Map<List<String>, Double>> sums, int unit, List<String> code, Double number) {
        if (number != null) {
            sums.computeIfAbsent(unit, key -> new HashMap<>()).merge(code, number, Double::sum);
        }
    }

    private static AnalysisRow between(Analysis analysis, Measure measure, AnalysisRow row, Double sum) {
        Double whole = row.number(measure.column());
        Double difference = whole == null || sum == null ? null : whole - sum;
        AnalysisRow changed = row;
        for (Measure other : analysis.formula().measures()) {
            if (measure.column().equals(other.between())) {
                changed = changed.with(other.column(), difference);
            }
        }
        return changed;
    }

    private Integer unitOf(int centre, Level level, Question question) {
        CentreHistory history = facts.history();
        boolean isClosed =
                question.mode() == ViewMode.WAS && !history.centre(centre).isOpenIn(question.period());
        if (isClosed) {
            return null;
        }
        if (level == Level.CITY) {
            return 0;
        }
        LocalDate lastDay = question.period().end().minusDays(1);
        String district =
                question.mode() == ViewMode.WAS ? history.districtAt(centre, lastDay) : history.districtToday(centre);
        return district == null ? null : Integer.valueOf(district);
    }

    private Map<Integer, Map<List<String>, AnalysisRow>> ask(Question question, Level level, Presence presence) {
        Analysis analysis = question.analysis();
        int dimensions = analysis.formula().dimensions().size();
        List<String> columns = analysis.numbers();
        Map<Integer, Map<List<String>, AnalysisRow>> found = new TreeMap<>();
        for (List<Object> row : facts.rows(
                analysis.query(), question.mode(), level, question.period(), question.baseline(), presence.without())) {
            int unit = row.get(0) == null ? 0 : ((Number) row.get(0)).intValue();
            List<String> code =
                    row.subList(1, 1 + dimensions).stream().map(String::valueOf).toList();
            codes.requireKnown(analysis, code);
            AnalysisRow read = new AnalysisRow(code, numbers(columns, row.subList(1 + dimensions, row.size())));
            if (found.computeIfAbsent(unit, key -> new HashMap<>()).put(code, read) != null) {
                throw new EngineException("analysis " + analysis.id() + " gave two rows " + code + " of one unit");
            }
        }
        return found;
    }

    static Map<String, Double> numbers(List<String> columns, List<Object> row) {
        Map<String, Double> numbers = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (row.get(i) != null) {
                double number = ((Number) row.get(i)).doubleValue();
                if (!Double.isFinite(number)) {
                    throw new EngineException("column " + columns.get(i) + " divides by zero");
                }
                numbers.put(columns.get(i), number);
            }
        }
        return numbers;
    }

    private List<AnalysisRow> complete(Analysis analysis, Map<List<String>, AnalysisRow> found) {
        if (!analysis.formula().fillsZeros()) {
            return codes.combinations(analysis).stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
        AnalysisRow none = new AnalysisRow(List.of(), zeros(analysis, found.isEmpty()));
        return codes.combinations(analysis).stream()
                .map(code -> found.getOrDefault(code, new AnalysisRow(code, none.numbers())))
                .toList();
    }

    // Nothing at all has no shares.
    private static Map<String, Double> zeros(Analysis analysis, boolean isEmpty) {
        Map<String, Double> zeros = new HashMap<>();
        analysis.formula().measures().stream()
                .filter(measure -> measure.overCategories() != Additivity.NEVER)
                .filter(measure -> !isEmpty || !QUOTIENTS.contains(measure.unit()))
                .forEach(measure -> zeros.put(measure.column(), 0.0));
        analysis.release().minimums().forEach(minimum -> zeros.put(minimum.column(), 0.0));
        return zeros;
    }

    private static void requireIdentities(
            Analysis analysis, Unit unit, Period period, List<AnalysisRow> rows, AnalysisRow row) {
        for (Identity identity : analysis.formula().identities()) {
            Balance balance = Balance.of(analysis, identity, rows, row);
            if (!balance.holds()) {
                throw new EngineException("analysis " + analysis.id() + ": \"" + identity.name() + "\" is wrong by "
                        + balance.difference() + " in " + unit.level().key() + " " + unit.code() + ", " + period);
            }
        }
    }
}
