package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.etl.intake.RowProblem;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule;
import java.time.LocalDate;
import java.util.List;

/** The rules that look at several fields of one row, or at the last day that its delivery can know of. */
final class RuleCheck {
    private static final int MIDNIGHT = 24 * 60;
    // A block that ends in the morning of the next day is a night; anything else that ends before it starts is a
    // mistake.
    private static final int EVENING = 18 * 60;
    private static final int MORNING = 10 * 60;
    private static final String STILL_TO_COME = "PENDING";
    private final TableContract contract;
    private final LocalDate[] lastDays;
    private final List<String> columns;
    private final int performed;
    private final int status;

    /**
     * @param issued day after which the delivery cannot tell what happened
     */
    RuleCheck(TableContract contract, LocalDate issued) {
        this.contract = contract;
        this.columns = contract.columnNames();
        this.performed = place(contract.performed());
        this.lastDays = contract.columns().stream()
                .map(column -> column.tense() == null
                        ? null
                        : column.tense().lastDay(issued).orElse(null))
                .toArray(LocalDate[]::new);
        this.status = contract.column("status")
                .filter(column -> column.codes().containsKey(STILL_TO_COME))
                .map(column -> place(column.name()))
                .orElse(-1);
    }

    void check(Object[] values, List<RowProblem> problems) {
        boolean isStillToCome = status >= 0 && STILL_TO_COME.equals(values[status]);
        for (int column = 0; column < values.length; column++) {
            if (column != performed || !isStillToCome) {
                checkFuture(column, values[column], problems);
            }
        }
        for (TableRule rule : contract.rules()) {
            switch (rule) {
                case TableRule.Ordered ordered -> check(ordered, values, problems);
                case TableRule.NotAbove notAbove -> check(notAbove, values, problems);
                case TableRule.TimeBlock block -> check(block, values, problems);
                // Needs the register of centres: judged by OpenCentres.
                case TableRule.OpenCentre open -> {}
            }
        }
    }

    private void checkFuture(int column, Object value, List<RowProblem> problems) {
        LocalDate lastDay = lastDays[column];
        if (lastDay != null && value instanceof LocalDate date && date.isAfter(lastDay)) {
            Phrase expected = Phrase.of("a day up to {0}", lastDay);
            problems.add(new RowProblem(columns.get(column), "future", expected, Phrase.quote(date.toString()), null));
        }
    }

    private void check(TableRule.Ordered rule, Object[] values, List<RowProblem> problems) {
        if (values[place(rule.first())] instanceof LocalDate first
                && values[place(rule.then())] instanceof LocalDate then
                && then.isBefore(first)) {
            Phrase expected = Phrase.of("not before {0} {1}", rule.first(), first);
            problems.add(new RowProblem(rule.then(), "ordered", expected, Phrase.quote(then.toString()), null));
        }
    }

    private void check(TableRule.NotAbove rule, Object[] values, List<RowProblem> problems) {
        if (values[place(rule.value())] instanceof Number value
                && values[place(rule.limit())] instanceof Number limit
                && value.doubleValue() > limit.doubleValue()) {
            Phrase expected = Phrase.of("at most {0}", rule.limit() + " " + limit);
            problems.add(new RowProblem(rule.value(), "not_above", expected, Phrase.quote(value.toString()), null));
        }
    }

    private void check(TableRule.TimeBlock rule, Object[] values, List<RowProblem> problems) {
        if (!(values[place(rule.start())] instanceof Integer start)
                || !(values[place(rule.end())] instanceof Integer end)) {
            return;
        }
        Phrase found = Phrase.of("{0} to {1}", clock(start), clock(end));
        boolean isNight = end < start && start >= EVENING && end <= MORNING;
        if (end > MIDNIGHT || isNight) {
            problems.add(new RowProblem(rule.end(), "over_midnight", Phrase.of("an end before midnight"), found, null));
        } else if (end <= start) {
            problems.add(new RowProblem(
                    rule.end(), "end_not_after_start", Phrase.of("an end after the start"), found, null));
        }
        int length = isNight ? end + MIDNIGHT - start : end - start;
        if (length > rule.maxMinutes()) {
            Phrase expected = Phrase.of("a block of at most {0} minutes", rule.maxMinutes());
            problems.add(
                    new RowProblem(rule.end(), "forgotten_timer", expected, Phrase.of("{0} minutes", length), null));
        }
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private int place(String column) {
        return column == null ? -1 : columns.indexOf(column);
    }
}
