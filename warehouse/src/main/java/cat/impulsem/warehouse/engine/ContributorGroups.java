package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cuts every centre into groups of people by their pseudonyms, so that the text of a query, unchanged, tells what each group
 * contributes. Nobody is in two groups: as many groups as changed, so many people at least did. Rows that name nobody
 * are taken by their key, as if each were somebody's.
 */
final class ContributorGroups implements Binding {
    /** Number of groups. A team has some fifteen members: five of them fall into five groups more often than not. */
    static final int COUNT = 32;
    /** Column that holds the group of a row. */
    static final String COLUMN = "contributor_group";

    /** The columns that tell whose the rows of a table are; none of tables that belong to no centre. */
    static List<String> columns(TableContract contract) {
        if (contract.columns().stream().noneMatch(column -> column.name().equals(FactBinding.CENTRE))) {
            return List.of();
        }
        return of(contract, ColumnType.PERSON)
                .or(() -> of(contract, ColumnType.PROFESSIONAL))
                .map(List::of)
                .orElse(contract.key());
    }

    private static Optional<String> of(TableContract contract, ColumnType type) {
        return contract.columns().stream()
                .filter(column -> column.type() == type)
                .map(Column::name)
                .findFirst();
    }

    // The same in every load and version of the engine: not what the engine calls a hash.
    static String of(String table, List<String> columns) {
        String whose = columns.stream()
                .map(column -> "coalesce(cast(" + table + "." + column + " as varchar), '')")
                .collect(Collectors.joining(" || ' ' || "));
        return "cast(('0x' || substring(md5(" + whose + "), 1, 4)) as integer) % " + COUNT;
    }

    @Override
    public Optional<String> unitMap() {
        return Optional.empty();
    }

    @Override
    public String select(TableContract contract, List<Column> columns, String raw, String map) {
        String selected = columns.stream()
                .map(column -> column.name().equals(FactBinding.CENTRE)
                        ? "f.centre_id * " + COUNT + " + f." + COLUMN + " as centre_id"
                        : "f." + column.name())
                .collect(Collectors.joining(", "));
        return "select " + selected + " from " + raw + " f";
    }
}
