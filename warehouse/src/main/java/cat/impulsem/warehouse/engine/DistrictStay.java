package cat.impulsem.warehouse.engine;

import java.time.LocalDate;

/**
 * A stretch of time of a centre in one district.
 *
 * @param centre number of the centre
 * @param district code of the district
 * @param from first day
 * @param to first day no longer in it
 */
record DistrictStay(int centre, String district, LocalDate from, LocalDate to) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
