package cat.impulsem.etl.intake;

import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.Categories;
import biweekly.property.Organizer;
import biweekly.property.RawProperty;
import biweekly.util.ICalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an event of a calendar says of an entry of the agenda, in the order of {@link CalendarRows#HEADER}. */
final class EventFields {
    private static final Set<String> PLACES = Set.of("CENTRE", "HOME", "TERRITORY");
    private static final Pattern MONTH = Pattern.compile("\\d{4}([-_]\\d{2})*");
    private final DeliveryPart part;
    private final ICalendar calendar;

    EventFields(DeliveryPart part, ICalendar calendar) {
        this.part = part;
        this.calendar = calendar;
    }

    /** The fields of one time that an event takes place; of the event alone where that is null. */
    String[] of(VEvent event, Occurrence occurrence) {
        String location =
                event.getLocation() == null ? null : event.getLocation().getValue();
        String category = event.getCategories().stream()
                .map(Categories::getValues)
                .filter(values -> !values.isEmpty())
                .map(List::getFirst)
                .findFirst()
                .orElse(null);
        boolean isPlace = location != null && PLACES.contains(location.strip().toUpperCase(Locale.ROOT));
        return new String[] {
            entry(event, occurrence),
            professional(event),
            centre(event),
            occurrence == null ? null : occurrence.day().toString(),
            occurrence == null ? null : occurrence.startMinute(),
            occurrence == null ? null : occurrence.endMinute(),
            category,
            isPlace ? location : null,
            recorded(event),
            location,
            category
        };
    }

    /** The id of a moved occurrence keeps its first date, so that a later file still names the same entry. */
    private static String entry(VEvent event, Occurrence occurrence) {
        if (uid(event).isEmpty()) {
            return null;
        }
        if (event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null) {
            ICalDate date = event.getRecurrenceId().getValue();
            if (occurrence == null || !occurrence.recurs()) {
                return uid(event) + "#" + new Occurrence(date.toInstant(), null, date.hasTime(), true).stamp();
            }
        }
        return occurrence == null || !occurrence.recurs() ? uid(event) : uid(event) + "#" + occurrence.stamp();
    }

    private String professional(VEvent event) {
        String named = FileName.of(part.path()).suffix(part.table());
        if (named != null && !MONTH.matcher(named).matches()) {
            return named;
        }
        Organizer organizer = event.getOrganizer();
        if (organizer != null) {
            return organizer.getEmail() == null ? organizer.getUri() : organizer.getEmail();
        }
        List<Attendee> attendees = event.getAttendees();
        if (attendees.isEmpty()) {
            return null;
        }
        Attendee first = attendees.getFirst();
        return first.getEmail() == null ? first.getUri() : first.getEmail();
    }

    private String centre(VEvent event) {
        String own = centreOf(event);
        return own == null ? centreOf(calendar) : own;
    }

    private static String centreOf(ICalComponent component) {
        RawProperty centre = component.getExperimentalProperty("X-CENTRE");
        return centre == null ? null : centre.getValue();
    }

    private static String recorded(VEvent event) {
        java.util.Date moment = null;
        if (event.getLastModified() != null) {
            moment = event.getLastModified().getValue();
        } else if (event.getDateTimeStamp() != null) {
            moment = event.getDateTimeStamp().getValue();
        }
        return moment == null
                ? null
                : moment.toInstant().atZone(CalendarRows.ZONE).toLocalDate().toString();
    }

    /** The id that the calendar gives an event; empty without one. */
    static String uid(VEvent event) {
        return event.getUid() == null || event.getUid().getValue() == null
                ? ""
                : event.getUid().getValue().strip();
    }
}
