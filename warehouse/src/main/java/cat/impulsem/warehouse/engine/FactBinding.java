package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Shows a query another level or another history, its own text unchanged.
 *
 * @param mode view of history
 * @param level what centre_id holds
 * @param districtsOf day whose districts count for tables without a date
 * @param history the centres
 * @param without centres as they were whose rows are left out
 * @param only units that are asked for
 */
record FactBinding(
        ViewMode mode,
        Level level,
        LocalDate districtsOf,
        CentreHistory history,
        Set<Integer> without,
        IntPredicate only)
        implements Binding {
    static final String CENTRE = "centre_id";
    static final String RAW = "raw_";
    private static final String HOME = "home_centre_id";
    private static final String REVIEW = "as_of_date";
    private static final String POPULATIONS = "populations";

    @Override
    public Optional<String> unitMap() {
        if (isIdentity() || level == Level.CITY) {
            return Optional.empty();
        }
        List<String> rows = UnitMap.of(mode, level, history).stream()
                .filter(row -> only.test(row.unit()))
                .map(UnitMap.Row::literal)
                .toList();
        return Optional.of(rows.isEmpty() ? UnitMap.NONE : UnitMap.select(rows));
    }

    private boolean isIdentity() {
        return mode == ViewMode.WAS && level == Level.CENTRE;
    }

    @Override
    public String select(TableContract contract, List<Column> columns, String table, String map) {
        String raw = table + " f";
        boolean hasCentre = columns.stream().anyMatch(column -> column.name().equals(CENTRE));
        if (!hasCentre) {
            return isHomeBound(columns)
                    ? home(columns, raw, map)
                    : "select " + FactTables.names(columns) + " from " + raw;
        }
        if (isIdentity()) {
            return "select " + FactTables.names(columns) + " from " + raw + where(contract);
        }
        String from = level == Level.CITY
                ? raw
                : raw + join(columns) + " " + map + " u on f.centre_id = u.centre_id" + onDay(contract);
        String unit = (level == Level.CITY ? "0" : "u.unit_id") + " as centre_id";
        if (contract.table().equals(POPULATIONS)) {
            return "select " + unit + ", f.year, sum(f.resident_count) as resident_count,"
                    + " sum(f.need_index * f.resident_count) / sum(f.resident_count) as need_index from " + from
                    + where(contract) + " group by " + (level == Level.CITY ? "" : "u.unit_id, ") + "f.year";
        }
        String selected = columns.stream()
                .map(column -> column.name().equals(CENTRE) ? unit : "f." + column.name())
                .collect(Collectors.joining(", "));
        return "select " + (isLink(contract) ? "distinct " : "") + selected + " from " + from + where(contract);
    }

    private boolean isHomeBound(List<Column> columns) {
        return !isIdentity()
                && columns.stream().anyMatch(column -> column.name().equals(HOME));
    }

    // Where somebody comes from is a unit like the one that holds the session, or no two of them could be compared.
    private String home(List<Column> columns, String raw, String map) {
        String unit = (level == Level.CITY ? "0" : "h.unit_id") + " as " + HOME;
        String selected = columns.stream()
                .map(column -> column.name().equals(HOME) ? unit : "f." + column.name())
                .collect(Collectors.joining(", "));
        String day = BoundSql.day(districtsOf);
        String then = mode == ViewMode.IS ? "" : " and " + day + " >= h.valid_from and " + day + " < h.valid_to";
        String join = level == Level.CITY ? "" : " left join " + map + " h on f." + HOME + " = h.centre_id" + then;
        return "select " + selected + " from " + raw + join;
    }

    // What belongs to no centre stays, and goes on belonging to none.
    private static String join(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.name().equals(CENTRE) && column.required())
                ? " join"
                : " left join";
    }

    private String where(TableContract contract) {
        List<String> conditions = new ArrayList<>();
        if (isStatus(contract)) {
            conditions.add("u.unit_id = f.centre_id");
        }
        if (!without.isEmpty()) {
            conditions.add("f.centre_id not in ("
                    + without.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String onDay(TableContract contract) {
        if (mode == ViewMode.IS) {
            return "";
        }
        String day = contract.performed() == null ? BoundSql.day(districtsOf) : "f." + contract.performed();
        return " and " + day + " >= u.valid_from and " + day + " < u.valid_to";
    }

    // Two links of one action become one link when their centres become one; so whole rows must be seen.
    static boolean isLink(TableContract contract) {
        return contract.kind() == TableKind.REGISTER && contract.key().contains(CENTRE);
    }

    // The state of a closed centre at a review says nothing about the one that continues it.
    private boolean isStatus(TableContract contract) {
        return isLink(contract) && contract.key().contains(REVIEW) && mode == ViewMode.IS && level == Level.CENTRE;
    }
}
