package cat.impulsem.warehouse.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which unit the rows of each centre belong to, and from when to when. */
final class UnitMap {
    /** Where no centre belongs to any unit. */
    static final String NONE =
            select(List.of(new Row(0, 0, LocalDate.EPOCH, LocalDate.EPOCH).literal())) + " where false";

    private UnitMap() {}

    /**
     * One stretch of time.
     *
     * @param centre number of the centre as it was
     * @param unit number of the unit
     * @param from first day
     * @param to first day that no longer belongs to it
     */
    record Row(int centre, int unit, LocalDate from, LocalDate to) {
        String literal() {
            return "(" + centre + ", " + unit + ", " + BoundSql.day(from) + ", " + BoundSql.day(to) + ")";
        }
    }

    static List<Row> of(ViewMode mode, Level level, CentreHistory history) {
        return switch (level) {
            case CITY ->
                history.centres().stream().map(centre -> always(centre.id(), 0)).toList();
            case CENTRE ->
                history.centres().stream()
                        .map(centre ->
                                always(centre.id(), mode == ViewMode.WAS ? centre.id() : history.asIs(centre.id())))
                        .toList();
            case DISTRICT ->
                mode == ViewMode.WAS ? stays(history) : districtsToday(history).toList();
        };
    }

    private static List<Row> stays(CentreHistory history) {
        return history.stays().stream()
                .map(stay -> new Row(stay.centre(), Integer.parseInt(stay.district()), stay.from(), stay.to()))
                .toList();
    }

    private static Stream<Row> districtsToday(CentreHistory history) {
        return history.centres().stream()
                .filter(centre -> history.districtToday(history.asIs(centre.id())) != null)
                .map(centre -> always(centre.id(), Integer.parseInt(history.districtToday(history.asIs(centre.id())))));
    }

    private static Row always(int centre, int unit) {
        return new Row(centre, unit, CentreHistory.ALWAYS, CentreHistory.NEVER);
    }

    static String select(List<String> rows) {
        return "select * from (values " + String.join(", ", rows) + ") as t(centre_id, unit_id, valid_from, valid_to)";
    }
}
