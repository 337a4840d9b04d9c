package cat.impulsem.warehouse.contract;

import cat.impulsem.warehouse.text.LocalText;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What a source must deliver as one table; also the declaration behind its facts and its page in the data dictionary.
 *
 * @param table plural snake_case name, the same from the delivered file to the screen
 * @param version version of the contract, stored with the data
 * @param source family of sources: reference, agenda, administrative, actions, programme, survey
 * @param kind fact (grows month by month) or register (small, replaced as a whole)
 * @param name name for people
 * @param grain what one row is
 * @param key columns that identify a row
 * @param performed column of the date of the act, or null
 * @param recorded column of the date of registration, or null
 * @param oneDateBecause why a fact table has no date of the act or none of the registration; null where it has both
 * @param dated column of the day by which rows of people in a register, and what belongs to its rows, are erased; or null
 * @param centre column of the centre by which completeness is kept, or null
 * @param columns columns in the order of the facts
 * @param rules rules over several columns or rows
 */
public record TableContract(
        String table,
        int version,
        String source,
        TableKind kind,
        LocalText name,
        String grain,
        List<String> key,
        String performed,
        String recorded,
        String oneDateBecause,
        String dated,
        String centre,
        List<Column> columns,
        List<TableRule> rules)
        implements Serializable {

    public TableContract {
        key = key == null ? List.of() : List.copyOf(key);
        columns = columns == null ? List.of() : List.copyOf(columns);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** The column of that name, if the contract has it. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** The column by whose day a period is erased, if the table has one. */
    public Optional<String> day() {
        return Optional.ofNullable(kind == TableKind.FACT ? performed : dated);
    }

    /** Whether its rows name people. */
    public boolean namesPeople() {
        return columns.stream().anyMatch(column -> column.type().isPseudonymous());
    }

    /** The names of all columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
