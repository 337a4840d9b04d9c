package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** One row of a released file, as everybody can read it. */
record ReadRow(String indicator, Place place, Double num, Double den, Double value, String state) {
    static final String SQL =
            "select indicator_id, view_mode, level, unit_code, grain, period_start, period_end, numerator, denominator, value, state"
                    + " from indicator_values";

    static ReadRow of(ResultSet row) throws SQLException {
        Place place = new Place(
                ViewMode.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                Level.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                new Period(
                        Period.Grain.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                        YearMonth.from(row.getObject(6, LocalDate.class)),
                        YearMonth.from(row.getObject(7, LocalDate.class).minusDays(1))));
        return new ReadRow(
                row.getString(1),
                place,
                (Double) row.getObject(8),
                (Double) row.getObject(9),
                (Double) row.getObject(10),
                row.getString(11));
    }

    /** Whether the files show what the ledger says. */
    boolean agrees(char recorded, double recordedNum, double recordedDen) {
        return switch (recorded) {
            case 'F' -> num != null && den != null && value != null && num == recordedNum && den == recordedDen;
            case 'H' -> state.equals("suppressed") && isBlank();
            default -> state.equals("not_available") && isBlank();
        };
    }

    private boolean isBlank() {
        return num == null && den == null && value == null;
    }
}
