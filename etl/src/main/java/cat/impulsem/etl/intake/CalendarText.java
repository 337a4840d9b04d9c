package cat.impulsem.etl.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a calendar file and mends what real programs get wrong without changing what it says. */
final class CalendarText {
    private static final int LONGEST = 1 << 27;
    private static final int BUFFER = 1 << 14;
    private static final Pattern RULE =
            Pattern.compile("(?im)^(?:RRULE|EXRULE)[:;][^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*");
    private static final Pattern FOLD_OR_BLANK = Pattern.compile("\\r?\\n[ \\t]|[ \\t]");
    private static final Pattern CALENDAR = Pattern.compile("(?im)^BEGIN:VCALENDAR");
    private static final Pattern EVENT = Pattern.compile("(?im)^BEGIN:VEVENT");

    private CalendarText() {}

    static String read(DeliveryPart part) {
        try (BufferedReader reader = TextInput.open(part)) {
            return mend(part, content(part, reader));
        } catch (IOException failed) {
            throw TextInput.explain(part, failed);
        }
    }

    static long countEvents(String text) {
        return EVENT.matcher(text).results().count();
    }

    private static String content(DeliveryPart part, BufferedReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[BUFFER];
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            text.append(buffer, 0, read);
            if (text.length() > LONGEST) {
                throw part.unreadable(
                        null, Phrase.of("a calendar of at most {0} characters", LONGEST), Phrase.of("a longer one"));
            }
        }
        return text.toString();
    }

    private static String mend(DeliveryPart part, String text) {
        String mended = RULE.matcher(text)
                .replaceAll(rule -> Matcher.quoteReplacement(
                        FOLD_OR_BLANK.matcher(rule.group()).replaceAll("")));
        if (CALENDAR.matcher(mended).find()) {
            return mended;
        }
        if (EVENT.matcher(mended).find()) {
            return "BEGIN:VCALENDAR\r\n" + mended + "\r\nEND:VCALENDAR\r\n";
        }
        throw part.unreadable(Phrase.of("line {0}", 1), Phrase.quote("BEGIN:VCALENDAR"), Phrase.of("something else"));
    }
}
