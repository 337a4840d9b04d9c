package cat.impulsem.etl.demo;

import java.time.LocalDate;

/**
 * A stretch of time of a professional at a site.
 *
 * @param professional who
 * @param site where
 * @param from first day
 * @param to first day no longer there, or null while there
 */
record Stint(Professional professional, Site site, LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    Stint until(LocalDate day) {
        return new Stint(professional, site, from, day);
    }
}
