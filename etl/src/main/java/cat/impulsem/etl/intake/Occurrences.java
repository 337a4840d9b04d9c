package cat.impulsem.etl.intake;

import biweekly.component.VEvent;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;

/** The moments at which one event takes place, within a window, so that rules without an end come to one. */
final class Occurrences {
    private static final int MOST_STEPS = 5_000;
    private static final int YEARS_WITHOUT_PERIOD = 2;
    private final VEvent event;
    private final TimeZone zone;
    private final Instant start;
    private final Duration length;
    private final Instant from;
    private final Instant until;
    private final NavigableMap<Instant, Duration> found = new TreeMap<>();

    private Occurrences(VEvent event, TimeZone zone, Duration length, YearMonth first, YearMonth last) {
        ZoneId local = CalendarRows.ZONE;
        this.event = event;
        this.zone = zone;
        this.length = length;
        this.start = event.getDateStart().getValue().toInstant();
        this.from =
                first == null ? Instant.MIN : first.atDay(1).atStartOfDay(local).toInstant();
        this.until = last == null
                ? start.atZone(local).plusYears(YEARS_WITHOUT_PERIOD).toInstant()
                : last.atEndOfMonth().plusDays(1).atStartOfDay(local).toInstant();
    }

    /**
     * Start of every occurrence with its length (null where none is given), in order of time.
     *
     * @throws Unmapped when a rule asks for more than anybody can mean
     */
    static Map<Instant, Duration> of(VEvent event, TimeZone zone, Duration length, YearMonth first, YearMonth last)
            throws Unmapped {
        Occurrences occurrences = new Occurrences(event, zone, length, first, last);
        boolean recurs =
                event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
        if (!recurs) {
            occurrences.found.put(occurrences.start, occurrences.length);
            return occurrences.found;
        }
        occurrences.add(occurrences.start, length);
        occurrences.addDates();
        occurrences.addRules();
        occurrences.removeExceptions();
        return occurrences.found;
    }

    private void add(Instant moment, Duration duration) {
        if (!moment.isBefore(from) && moment.isBefore(until)) {
            found.put(moment, duration);
        }
    }

    private void addDates() {
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            dates.getDates().forEach(date -> add(date.toInstant(), length));
            dates.getPeriods().forEach(period -> {
                Instant begin = period.getStartDate().toInstant();
                add(
                        begin,
                        period.getEndDate() == null
                                ? Duration.ofMillis(period.getDuration().toMillis())
                                : Duration.between(begin, period.getEndDate().toInstant()));
            });
        }
    }

    private void addRules() throws Unmapped {
        for (RecurrenceRule rule : event.getProperties(RecurrenceRule.class)) {
            moments(rule.getValue()).forEach(moment -> add(moment, length));
        }
    }

    private void removeExceptions() throws Unmapped {
        Set<LocalDate> days = new HashSet<>();
        boolean isTimed = event.getDateStart().getValue().hasTime();
        for (ExceptionDates dates : event.getExceptionDates()) {
            for (ICalDate date : dates.getValues()) {
                found.remove(date.toInstant());
                if (isTimed && !date.hasTime()) {
                    days.add(day(date));
                }
            }
        }
        found.keySet().removeIf(moment -> days.contains(dayInZone(moment)));
        for (ExceptionRule rule : event.getExceptionRules()) {
            found.keySet().removeAll(moments(rule.getValue()));
        }
    }

    /** Zones that a calendar defines itself have no ZoneId. */
    private LocalDate dayInZone(Instant moment) {
        int offset = zone.getOffset(moment.toEpochMilli());
        return moment.atOffset(ZoneOffset.ofTotalSeconds(offset / 1000)).toLocalDate();
    }

    private static LocalDate day(ICalDate date) {
        return LocalDate.of(
                date.getRawComponents().getYear(),
                date.getRawComponents().getMonth(),
                date.getRawComponents().getDate());
    }

    private Set<Instant> moments(Recurrence rule) throws Unmapped {
        if (rule.getFrequency() == null
                || rule.getFrequency() == Frequency.SECONDLY
                || rule.getFrequency() == Frequency.MINUTELY) {
            throw new Unmapped(Phrase.of("a recurrence by the hour, day, week, month or year"), null);
        }
        Set<Instant> moments = new HashSet<>();
        DateIterator dates = rule.getDateIterator(event.getDateStart().getValue(), zone);
        if (from.isAfter(start) && rule.getCount() == null) {
            dates.advanceTo(Date.from(from));
        }
        for (int step = 0; dates.hasNext(); step++) {
            Instant moment = dates.next().toInstant();
            if (!moment.isBefore(until)) {
                return moments;
            }
            if (step == MOST_STEPS) {
                throw new Unmapped(Phrase.of("a recurrence of at most {0} times", MOST_STEPS), null);
            }
            moments.add(moment);
        }
        return moments;
    }
}
