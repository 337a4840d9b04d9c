package cat.impulsem.warehouse.contract;

import cat.impulsem.warehouse.text.Problems;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds what contracts lack, and names in them that lead nowhere. */
final class ContractCheck {
    private ContractCheck() {}

    static void check(Contracts contracts, Problems problems) {
        contracts.all().forEach(contract -> check(contract, contracts, problems));
    }

    private static void check(TableContract contract, Contracts contracts, Problems problems) {
        String where = ContractFile.label(contract.table());
        checkFields(where, contract, problems);
        named(contract)
                .filter(name -> contract.column(name).isEmpty())
                .forEach(name -> problems.unknown(where, "column", name, contract.columnNames()));
        contract.columns().forEach(column -> check(where + ": " + column.name(), column, problems));
        duplicates(contract).forEach(name -> problems.add(where, "column \"" + name + "\" is declared twice"));
        contract.columns().forEach(column -> checkReference(where, column, contracts, problems));
    }

    private static void checkFields(String where, TableContract contract, Problems problems) {
        if (contract.name() == null || !contract.name().isComplete()) {
            problems.add(where, "name: expected texts in ca, es and en");
        }
        if (contract.key().isEmpty()) {
            problems.add(where, "key: expected at least one column");
        }
        if (contract.version() < 1) {
            problems.add(where, "version: expected 1 or more");
        }
        expect(where, "kind", contract.kind(), problems);
        expect(where, "source", contract.source(), problems);
        expect(where, "grain", contract.grain(), problems);
        checkDates(where, contract, problems);
    }

    /** A register has neither: a delivery states it as a whole, on its day of issue. */
    private static void checkDates(String where, TableContract contract, Problems problems) {
        boolean hasBoth = contract.performed() != null && contract.recorded() != null;
        if (contract.kind() == TableKind.FACT && !hasBoth) {
            expect(where, "performed and recorded, or one_date_because", contract.oneDateBecause(), problems);
        }
        if (hasBoth && contract.oneDateBecause() != null) {
            problems.add(where, "one_date_because: not expected, since the table has both dates");
        }
        if (contract.kind() == TableKind.FACT && contract.dated() != null) {
            problems.add(where, "dated: not expected, since a fact table has the date of the act");
        }
    }

    private static void check(String where, Column column, Problems problems) {
        expect(where, "type", column.type(), problems);
        expect(where, "meaning", column.meaning(), problems);
        if (column.type() == ColumnType.DATE) {
            expect(where, "tense", column.tense(), problems);
        } else if (column.tense() != null) {
            problems.add(where, "tense: not expected, since it is no date");
        }
        if (column.min() != null && column.max() != null && column.min() > column.max()) {
            problems.add(where, "min is above max");
        }
        column.codes().forEach((code, meaning) -> expect(where + ": codes", "\"" + code + "\"", meaning, problems));
    }

    private static void expect(String where, String field, Object value, Problems problems) {
        if (value == null || value.toString().isBlank()) {
            problems.add(where, field + ": expected, but not there");
        }
    }

    private static Stream<String> duplicates(TableContract contract) {
        return contract.columnNames().stream()
                .filter(name -> Collections.frequency(contract.columnNames(), name) > 1)
                .distinct();
    }

    private static Stream<String> named(TableContract contract) {
        Stream<String> roles = Stream.of(contract.performed(), contract.recorded(), contract.dated(), contract.centre())
                .filter(Objects::nonNull);
        Stream<String> inRules = contract.rules().stream().flatMap(rule -> columnsOf(rule).stream());
        return Stream.of(contract.key().stream(), roles, inRules).flatMap(names -> names);
    }

    private static List<String> columnsOf(TableRule rule) {
        return switch (rule) {
            case TableRule.Ordered ordered -> List.of(ordered.first(), ordered.then());
            case TableRule.NotAbove notAbove -> List.of(notAbove.value(), notAbove.limit());
            case TableRule.OpenCentre open -> List.of(open.centre(), open.day());
            case TableRule.TimeBlock block -> List.of(block.start(), block.end(), block.of(), block.day());
        };
    }

    private static void checkReference(String where, Column column, Contracts contracts, Problems problems) {
        column.reference().ifPresent(reference -> {
            String place = where + ": " + column.name() + ": references";
            if (contracts.find(reference.table()).isEmpty()) {
                problems.unknown(place, "table", reference.table(), contracts.tables());
            } else if (contracts
                    .get(reference.table())
                    .column(reference.column())
                    .isEmpty()) {
                List<String> known = contracts.get(reference.table()).columnNames();
                problems.unknown(place, "column", reference.column(), known);
            }
        });
    }
}
