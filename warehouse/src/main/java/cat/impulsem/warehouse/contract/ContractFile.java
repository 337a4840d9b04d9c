package cat.impulsem.warehouse.contract;

import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one contract, and says of a mistake where it is and what was expected. */
final class ContractFile {
    private ContractFile() {}

    /** The label of a contract's file in messages. */
    static String label(String table) {
        return "contracts/" + table + ".yml";
    }

    static Optional<TableContract> read(String table, String text, Problems problems) {
        try {
            TableContract contract = Yaml.yaml().readValue(text, TableContract.class);
            if (table.equals(contract.table())) {
                return Optional.of(contract);
            }
            problems.add(
                    label(table), "table: expected \"" + table + "\" as in the file's name, found " + contract.table());
        } catch (UnrecognizedPropertyException unknown) {
            // No line: by then the parser has read on to the end of the object.
            problems.unknown(label(table), "field", unknown.getPropertyName(), names(unknown.getKnownPropertyIds()));
        } catch (JsonProcessingException wrong) {
            note(label(table) + " line " + wrong.getLocation().getLineNr(), wrong, problems);
        }
        return Optional.empty();
    }

    private static void note(String where, JsonProcessingException wrong, Problems problems) {
        switch (wrong) {
            case InvalidTypeIdException unknown -> problems.unknown(where, "rule", unknown.getTypeId(), ruleNames());
            case ValueInstantiationException refused ->
                problems.add(where, refused.getCause().getMessage());
            default -> problems.add(where, wrong.getOriginalMessage());
        }
    }

    private static List<String> names(Collection<Object> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    private static List<String> ruleNames() {
        return Stream.of(TableRule.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }
}
