package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads what is public about the places themselves: inhabitants, income. It is nobody's figure and open to all. */
public final class ContextQueries {
    private final Snapshot snapshot;

    ContextQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** All dates of one measure at one place, oldest first. */
    public List<Statistic> through(String measure, String areaLevel, String areaCode) {
        return snapshot.remembered("""
                select area_code, coalesce(area_name, ''), period_date, value, source
                from context_statistics
                where measure = ? and area_level = ? and area_code = ? and value is not null
                order by period_date
                """, ContextQueries::statistic, measure, areaLevel, areaCode);
    }

    /** One measure of all neighbourhoods at its latest date, by code. */
    public List<Statistic> neighbourhoods(String measure) {
        return neighbourhoods(measure, "desc");
    }

    /** One measure of all neighbourhoods at its first date, by code. */
    public List<Statistic> neighbourhoodsAtFirst(String measure) {
        return neighbourhoods(measure, "asc");
    }

    private List<Statistic> neighbourhoods(String measure, String order) {
        return snapshot.remembered("""
                select area_code, coalesce(area_name, ''), period_date, value, source
                from context_statistics
                where measure = ? and area_level = 'neighbourhood' and value is not null
                qualify row_number() over (partition by area_code order by period_date %s) = 1
                order by area_code
                """.formatted(order), ContextQueries::statistic, measure);
    }

    private static Statistic statistic(ResultSet row) throws SQLException {
        return new Statistic(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getDouble(4),
                row.getString(5));
    }

    /**
     * One measure of one place at one date.
     *
     * @param code official code of the place
     * @param name its name; empty where the source gives none
     * @param date the date
     * @param value the number
     * @param source who published it
     */
    public record Statistic(String code, String name, LocalDate date, double value, String source) {}
}
