package cat.impulsem.etl.intake;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TimeZone;

/** The events of a calendar file as agenda entries: one record for each time that an event takes place. */
final class CalendarRows implements SourceRows {
    /** Where the centres are; events without a time zone are in it. */
    static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

    /** The columns that a calendar gives; a mapping file names them as the foreign ones. */
    static final List<String> HEADER = List.of(
            "entry_id",
            "professional_id",
            "centre_id",
            "work_date",
            "start_minute",
            "end_minute",
            "activity_code",
            "place_code",
            "recorded_date",
            "location",
            "categories");

    private final Iterator<SourceRow> rows;

    private CalendarRows(List<SourceRow> rows) {
        this.rows = rows.iterator();
    }

    static CalendarRows open(DeliveryPart part) {
        return new CalendarRows(read(part, CalendarText.read(part)));
    }

    private static List<SourceRow> read(DeliveryPart part, String text) {
        List<SourceRow> rows = new ArrayList<>();
        long number = 0;
        try (ICalReader reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(ZONE));
            for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                CalendarEvents events = new CalendarEvents(part, calendar, hasBrokenRule(reader));
                for (VEvent event : calendar.getEvents()) {
                    rows.addAll(events.rows(event, ++number));
                }
            }
        } catch (IOException | RuntimeException | AssertionError failed) {
            throw part.unreadable(
                    Phrase.of("after event {0}", number), Phrase.of("a calendar"), Phrase.of("text that is not one"));
        }
        for (long lost = number + 1; lost <= CalendarText.countEvents(text); lost++) {
            rows.add(SourceRow.broken(
                    lost, "calendar", Phrase.of("an event inside a calendar"), Phrase.of("one that cannot be read")));
        }
        return rows;
    }

    private static boolean hasBrokenRule(ICalReader reader) {
        return reader.getWarnings().stream()
                .map(ParseWarning::getPropertyName)
                .anyMatch(name -> "RRULE".equals(name) || "EXRULE".equals(name));
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public SourceRow next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        // the file was read as a whole when it was opened
    }
}
