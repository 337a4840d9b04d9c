package cat.impulsem.etl.intake;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.Range;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RawProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** Turns the events of one calendar into records. */
final class CalendarEvents {
    private static final Set<String> DATES =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE");
    private final DeliveryPart part;
    private final ICalendar calendar;
    private final EventFields fields;
    private final boolean hasBrokenRule;
    private final Map<String, Set<Instant>> moved = new HashMap<>();
    private final Set<String> recurring = new HashSet<>();

    CalendarEvents(DeliveryPart part, ICalendar calendar, boolean hasBrokenRule) {
        this.part = part;
        this.calendar = calendar;
        this.fields = new EventFields(part, calendar);
        this.hasBrokenRule = hasBrokenRule;
        for (VEvent event : calendar.getEvents()) {
            if (event.getRecurrenceId() == null && event.getRecurrenceRule() != null) {
                recurring.add(EventFields.uid(event));
            }
            if (event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null) {
                moved.computeIfAbsent(EventFields.uid(event), uid -> new HashSet<>())
                        .add(event.getRecurrenceId().getValue().toInstant());
            }
        }
    }

    /** One record for each time that the event takes place, or one that says why it cannot be read. */
    List<SourceRow> rows(VEvent event, long number) {
        RowProblem problem = problem(event);
        if (problem != null) {
            return List.of(new SourceRow(number, fields.of(event, null), List.of(problem)));
        }
        try {
            return occurrences(event, number);
        } catch (Unmapped refused) {
            RowProblem recurrence =
                    new RowProblem(null, "recurrence", refused.expected(), Phrase.of("another recurrence"), null);
            return List.of(new SourceRow(number, fields.of(event, null), List.of(recurrence)));
        } catch (RuntimeException | AssertionError failed) { // the library asserts on months such as 13
            RowProblem broken = new RowProblem(
                    null, "calendar", Phrase.of("an event that can be read"), Phrase.of("a broken one"), null);
            return List.of(new SourceRow(number, fields.of(event, null), List.of(broken)));
        }
    }

    private RowProblem problem(VEvent event) {
        for (RawProperty raw : event.getExperimentalProperties()) {
            String name = raw.getName().toUpperCase(Locale.ROOT);
            if (DATES.contains(name)) {
                return new RowProblem(
                        null, "calendar", Phrase.of("dates in {0}", name), Phrase.of("something else"), null);
            }
        }
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            return new RowProblem("start_minute", "required", Phrase.quote("DTSTART"), Phrase.of("nothing"), null);
        }
        if (hasUnknownZone(event.getDateStart()) || hasUnknownZone(event.getDateEnd())) {
            return new RowProblem(
                    "start_minute",
                    "time_zone",
                    Phrase.of("a time zone that is known"),
                    Phrase.of("another time zone"),
                    null);
        }
        if (hasBrokenRule && event.getRecurrenceRule() != null) {
            return new RowProblem(
                    null,
                    "recurrence",
                    Phrase.of("rules that can be read"),
                    Phrase.of("a broken one in this calendar"),
                    null);
        }
        if (isCancelled(event)) {
            return new RowProblem(
                    null, "left_out", Phrase.of("an event that takes place"), Phrase.of("a cancelled one"), null);
        }
        return problemOfOverride(event);
    }

    private RowProblem problemOfOverride(VEvent event) {
        boolean isOpenEnded = event.getRecurrenceId() != null
                && event.getRecurrenceId().getRange() == Range.THIS_AND_FUTURE
                && recurring.contains(EventFields.uid(event));
        return isOpenEnded
                ? new RowProblem(
                        null,
                        "recurrence",
                        Phrase.of("a change of one date"),
                        Phrase.of("a change of all dates from one on"),
                        null)
                : null;
    }

    private static boolean isCancelled(VEvent event) {
        return event.getStatus() != null
                && "CANCELLED".equalsIgnoreCase(event.getStatus().getValue());
    }

    /** The library clears the parameter of a time zone once it has understood it. */
    private static boolean hasUnknownZone(DateOrDateTimeProperty date) {
        return date != null && date.getParameters().getTimezoneId() != null;
    }

    private List<SourceRow> occurrences(VEvent event, long number) throws Unmapped {
        boolean isTimed = event.getDateStart().getValue().hasTime();
        Map<Instant, Duration> moments =
                Occurrences.of(event, zone(event, isTimed), length(event), part.firstMonth(), part.lastMonth());
        Set<Instant> replaced =
                event.getRecurrenceId() == null ? moved.getOrDefault(EventFields.uid(event), Set.of()) : Set.of();
        boolean recurs =
                event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
        List<SourceRow> rows = new ArrayList<>();
        moments.forEach((moment, length) -> {
            if (!replaced.contains(moment)) {
                rows.add(row(event, number, new Occurrence(moment, length, isTimed, recurs)));
            }
        });
        return rows;
    }

    private SourceRow row(VEvent event, long number, Occurrence occurrence) {
        List<RowProblem> problems = occurrence.isTimed()
                ? List.of()
                : List.of(new RowProblem(
                        "start_minute", "all_day", Phrase.of("a start and an end"), Phrase.of("a whole day"), null));
        return new SourceRow(number, fields.of(event, occurrence), problems);
    }

    private TimeZone zone(VEvent event, boolean isTimed) {
        if (!isTimed) {
            return TimeZone.getDefault();
        }
        TimezoneAssignment assigned = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
        if (assigned != null) {
            return assigned.getTimeZone();
        }
        boolean isFloating = calendar.getTimezoneInfo().isFloating(event.getDateStart());
        return TimeZone.getTimeZone(isFloating ? CalendarRows.ZONE : ZoneId.of("UTC"));
    }

    private static Duration length(VEvent event) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return Duration.between(
                    event.getDateStart().getValue().toInstant(),
                    event.getDateEnd().getValue().toInstant());
        }
        return event.getDuration() == null || event.getDuration().getValue() == null
                ? null
                : Duration.ofMillis(event.getDuration().getValue().toMillis());
    }
}
