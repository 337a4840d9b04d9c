package cat.impulsem.warehouse.contract;

import static cat.impulsem.warehouse.text.Markdown.code;
import static cat.impulsem.warehouse.text.Markdown.item;
import static cat.impulsem.warehouse.text.Markdown.row;

import cat.impulsem.warehouse.text.Markdown;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data dictionary: what a source may deliver, told from the contracts that check it. */
public final class DataDictionary {
    private static final String INTRODUCTION = """
            # Data dictionary

            Every table that can be delivered, as the contracts in `warehouse/src/main/resources/contracts` declare it.
            This page is generated from them; `./impulsem docs` writes it again.

            A *fact* table grows month by month. A *register* is small, and a delivery states it as a whole. *Performed* is
            the date of the act, *recorded* the date on which it was written down, *centre* the column by which
            completeness is kept. A fact table that has only one of the two dates says why; a register is recorded on the
            day on which its delivery was issued.

            A date of the *past* never lies after the day of issue. One that is *announced* may lie up to two years after it,
            as the day on which a centre will close. One that is *planned* may be any day.

            """;
    private static final String COLUMNS = """
            | column | type | required | unit | allowed | references | meaning |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    private DataDictionary() {}

    /** The page of all contracts, as Markdown. */
    public static String text(Contracts contracts) {
        String sections = contracts.all().stream().map(DataDictionary::section).collect(Collectors.joining("\n"));
        return INTRODUCTION + types() + "\n" + contents(contracts) + "\n" + sections;
    }

    private static String types() {
        return Stream.of(ColumnType.values())
                .map(type -> "| " + DeclaredNames.nameOf(type) + " | " + meaning(type) + " |\n")
                .collect(Collectors.joining("", "## Types\n\n| type | what is accepted |\n| --- | --- |\n", ""));
    }

    private static String meaning(ColumnType type) {
        return switch (type) {
            case TEXT -> "any text; outer blanks are dropped";
            case INTEGER -> "whole number; `12`, `012` and `12.0` are the same";
            case DECIMAL -> "number; comma and point are both decimal signs unless the delivery declares one";
            case BOOLEAN -> "yes or no";
            case DATE -> "calendar day";
            case MINUTE_OF_DAY -> "minutes after midnight, local time, or `hh:mm`";
            case CODE -> "short code; upper case, padded with zeros where it has a number of digits";
            case PERSON -> "a resident's identifier; replaced by a keyed pseudonym before anything is stored";
            case PROFESSIONAL -> "a worker's identifier; replaced by a keyed pseudonym before anything is stored";
        };
    }

    private static String contents(Contracts contracts) {
        return contracts.all().stream()
                .map(DataDictionary::contentsRow)
                .collect(Collectors.joining(
                        "", "## Tables\n\n| table | source | kind | one row is |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String contentsRow(TableContract contract) {
        return row(link(contract.table()), contract.source(), DeclaredNames.nameOf(contract.kind()), contract.grain());
    }

    private static String section(TableContract contract) {
        return "## " + contract.table() + "\n\n" + names(contract) + "\n\n" + properties(contract) + "\n" + COLUMNS
                + contract.columns().stream().map(DataDictionary::columnRow).collect(Collectors.joining())
                + rules(contract);
    }

    private static String names(TableContract contract) {
        return "%s (ca) · %s (es) · %s (en)"
                .formatted(
                        contract.name().ca(),
                        contract.name().es(),
                        contract.name().en());
    }

    private static String properties(TableContract contract) {
        String key = contract.key().stream().map(Markdown::code).collect(Collectors.joining(", "));
        return item("grain: " + contract.grain())
                + item("key: " + key)
                + item("kind: " + DeclaredNames.nameOf(contract.kind()))
                + item("source: " + contract.source() + ", version " + contract.version() + " of the contract")
                + role("performed", contract.performed())
                + role("recorded", contract.recorded())
                + (contract.oneDateBecause() == null ? "" : item("one date: " + contract.oneDateBecause()))
                + role("dated", contract.dated())
                + role("centre", contract.centre());
    }

    private static String role(String name, String column) {
        return column == null ? "" : item(name + ": " + code(column));
    }

    private static String columnRow(Column column) {
        return row(
                code(column.name()),
                DeclaredNames.nameOf(column.type()),
                column.required() ? "yes" : "",
                Optional.ofNullable(column.unit()).orElse(""),
                allowed(column),
                column.reference().map(DataDictionary::target).orElse(""),
                column.meaning());
    }

    private static String target(Column.Reference reference) {
        return link(reference.table()) + "." + code(reference.column());
    }

    private static String allowed(Column column) {
        Stream<String> codes =
                column.codes().entrySet().stream().map(entry -> code(entry.getKey()) + " " + entry.getValue());
        Stream<String> tense = Stream.ofNullable(column.tense()).map(DeclaredNames::nameOf);
        Stream<String> width = Stream.ofNullable(column.width()).map(digits -> digits + " digits");
        return Stream.of(tense, codes, width, range(column).stream())
                .flatMap(texts -> texts)
                .collect(Collectors.joining("<br>"));
    }

    private static Optional<String> range(Column column) {
        if (column.min() == null && column.max() == null) {
            return Optional.empty();
        }
        if (column.max() == null) {
            return Optional.of("from " + number(column.min()));
        }
        return Optional.of(
                column.min() == null
                        ? "up to " + number(column.max())
                        : number(column.min()) + " to " + number(column.max()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String rules(TableContract contract) {
        if (contract.rules().isEmpty()) {
            return "";
        }
        return contract.rules().stream()
                .map(rule -> item(words(rule)))
                .collect(Collectors.joining("", "\nRules:\n\n", ""));
    }

    private static String words(TableRule rule) {
        return switch (rule) {
            case TableRule.Ordered(String first, String then) ->
                code(then) + " is not before " + code(first) + "; an empty date is not judged";
            case TableRule.NotAbove(String value, String limit) -> code(value) + " is not above " + code(limit);
            case TableRule.OpenCentre(String centre, String day) ->
                code(centre) + " was open on " + code(day) + "; a row without one of the two is not judged";
            case TableRule.TimeBlock block ->
                "from %s to %s is one block of %s on %s: it ends after it starts and by midnight, lasts at most %d minutes and overlaps no other block of theirs"
                        .formatted(
                                code(block.start()),
                                code(block.end()),
                                code(block.of()),
                                code(block.day()),
                                block.maxMinutes());
        };
    }

    private static String link(String table) {
        return "[" + table + "](#" + table + ")";
    }
}
