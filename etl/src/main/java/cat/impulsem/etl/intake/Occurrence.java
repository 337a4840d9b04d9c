package cat.impulsem.etl.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * One time that an event takes place.
 *
 * @param start its beginning
 * @param length its length, or null
 * @param isTimed whether it has a time of day
 * @param recurs whether the event takes place more than once
 */
record Occurrence(Instant start, Duration length, boolean isTimed, boolean recurs) {

    ZonedDateTime local() {
        return start.atZone(isTimed ? CalendarRows.ZONE : ZoneId.systemDefault());
    }

    LocalDate day() {
        return local().toLocalDate();
    }

    String startMinute() {
        return isTimed ? String.valueOf(minute(local())) : null;
    }

    /** Counted from the midnight before the start, by the clock on the wall. */
    String endMinute() {
        if (!isTimed || length == null) {
            return null;
        }
        ZonedDateTime end = start.plus(length).atZone(CalendarRows.ZONE);
        long days = ChronoUnit.DAYS.between(day(), end.toLocalDate());
        return String.valueOf(days * 1440 + minute(end));
    }

    String stamp() {
        return isTimed ? day() + "T" + local().toLocalTime().truncatedTo(ChronoUnit.MINUTES) : day().toString();
    }

    private static int minute(ZonedDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
