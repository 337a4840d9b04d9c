package cat.impulsem.warehouse.comparison;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that a unit has to look at and answer.
 *
 * @param indicator id of the indicator
 * @param level level of the unit
 * @param unit code of the unit
 * @param kind what raised it
 * @param rule which rule
 * @param ruleSet version of the rules that raised it
 * @param raisedOn first day on which it could be known
 * @param standing whether it is for the better
 * @param periodStart first day of the period it speaks about
 * @param value figure, or null
 * @param reference mean, target or level it left, or null
 * @param detail code of what it is about where the indicator does not say, or null
 */
record Signal(
        String indicator,
        String level,
        String unit,
        Kind kind,
        String rule,
        String ruleSet,
        LocalDate raisedOn,
        Standing standing,
        LocalDate periodStart,
        Double value,
        Double reference,
        String detail) {

    /** What raises signals; of several of one unit and indicator the first kind is put to it. */
    enum Kind {
        /** A target that was not met. */
        TARGET,
        /** An organisational base that fell back. */
        BASE,
        /** A series that went the wrong way after a dated change. */
        BREAK,
        /** A rule of the process chart. */
        RULE;

        private final String key = name().toLowerCase(Locale.ROOT);

        String key() {
            return key;
        }
    }

    /** The same signal has the same id in every snapshot. */
    String id() {
        String what = detail == null ? rule : rule + "-" + detail.toLowerCase(Locale.ROOT);
        return String.join("-", indicator, level, unit, what, raisedOn.toString());
    }

    Object[] values(SignalAnswers answers) {
        SignalAnswers.Answer answer = answers.of(id());
        return new TableRow()
                .add(id())
                .add(indicator)
                .add(level)
                .add(unit)
                .add(kind.key())
                .add(rule)
                .add(ruleSet + " " + SignalChoice.RULES)
                .add(raisedOn)
                .add(standing.key())
                .add(periodStart)
                .add(value == null ? null : Rounded.of(value))
                .add(reference == null ? null : Rounded.of(reference))
                .add(detail)
                .add(answer.day())
                .add(answer.cause())
                .add(answer.decision())
                .values();
    }
}
