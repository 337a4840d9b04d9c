package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.etl.intake.RawRow;
import cat.impulsem.etl.intake.RowProblem;
import cat.impulsem.etl.pseudonym.Pseudonyms;
import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.NearestName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks at one row by itself: types its fields, replaces its identifiers, and collects everything that is wrong. */
final class RowCheck {
    private final TableContract contract;
    private final Pseudonyms pseudonyms;
    private final RuleCheck rules;

    RowCheck(TableContract contract, Pseudonyms pseudonyms, LocalDate lastDay) {
        this.contract = contract;
        this.pseudonyms = pseudonyms;
        this.rules = new RuleCheck(contract, lastDay);
    }

    CheckedRow check(RawRow raw) {
        Identifiers identifiers = Identifiers.of(raw, contract);
        List<RowProblem> problems = new ArrayList<>(0);
        raw.problems().forEach(problem -> problems.add(withheld(problem, identifiers)));
        Object[] values = new Object[contract.columns().size()];
        for (int i = 0; i < values.length; i++) {
            String text = i < raw.values().length ? raw.values()[i] : null;
            values[i] = value(contract.columns().get(i), text, identifiers, problems);
        }
        rules.check(values, problems);
        // A row that the mapping leaves out need not be complete: that it was not wanted is the whole reason.
        if (problems.stream().anyMatch(RowCheck::isLeftOut)) {
            problems.removeIf(problem -> !isLeftOut(problem));
        }
        return new CheckedRow(values, problems);
    }

    private static boolean isLeftOut(RowProblem problem) {
        return problem.rule().equals("left_out");
    }

    private Object value(Column column, String text, Identifiers identifiers, List<RowProblem> problems) {
        if (text == null || text.isBlank()) {
            checkRequired(column, problems);
            return null;
        }
        if (column.type() == ColumnType.PERSON) {
            return pseudonyms.person(text);
        }
        if (column.type() == ColumnType.PROFESSIONAL) {
            return pseudonyms.professional(text);
        }
        if (identifiers.isMisplaced(column, text, contract.key().contains(column.name()))) {
            Phrase expected = Phrase.of("nothing by which a person can be recognised");
            problems.add(
                    new RowProblem(column.name(), "identifier", expected, Phrase.quote(Identifiers.WITHHELD), null));
            return null;
        }
        Object value = FieldText.read(column, text.strip());
        if (value == null) {
            String rule = column.type() == ColumnType.CODE ? "code" : "type";
            Phrase found = Phrase.quote(identifiers.shown(text));
            problems.add(new RowProblem(column.name(), rule, FieldText.expected(column, text.strip()), found, null));
            return null;
        }
        return inRange(column, value, problems) && inCodes(column, value, identifiers, problems) ? value : null;
    }

    private static void checkRequired(Column column, List<RowProblem> problems) {
        boolean isKnownWrong =
                problems.stream().anyMatch(problem -> column.name().equals(problem.column()));
        if (column.required() && !isKnownWrong) {
            problems.add(new RowProblem(column.name(), "required", Phrase.of("a value"), Phrase.of("nothing"), null));
        }
    }

    private static boolean inRange(Column column, Object value, List<RowProblem> problems) {
        if (!(value instanceof Number number)) {
            return true;
        }
        boolean isBelow = column.min() != null && number.doubleValue() < column.min();
        boolean isAbove = column.max() != null && number.doubleValue() > column.max();
        if (isBelow || isAbove) {
            problems.add(new RowProblem(column.name(), "range", range(column), Phrase.quote(value.toString()), null));
        }
        return !isBelow && !isAbove;
    }

    private static Phrase range(Column column) {
        if (column.min() == null) {
            return Phrase.of("at most {0}", plain(column.max()));
        }
        return column.max() == null
                ? Phrase.of("at least {0}", plain(column.min()))
                : Phrase.of("{0} to {1}", plain(column.min()), plain(column.max()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static boolean inCodes(Column column, Object value, Identifiers identifiers, List<RowProblem> problems) {
        String code = value instanceof Number number ? plain(number.doubleValue()) : value.toString();
        if (column.codes().isEmpty() || column.codes().containsKey(code)) {
            return true;
        }
        Phrase expected =
                Phrase.of("one of {0}", String.join(", ", column.codes().keySet()));
        Phrase found = Phrase.quote(identifiers.shown(code));
        String nearest = NearestName.of(code, column.codes().keySet()).orElse(null);
        problems.add(new RowProblem(column.name(), "code", expected, found, nearest));
        return false;
    }

    private static RowProblem withheld(RowProblem problem, Identifiers identifiers) {
        return new RowProblem(
                problem.column(),
                problem.rule(),
                problem.expected(),
                problem.found() == null ? null : problem.found().with(identifiers::shown),
                problem.nearest());
    }
}
