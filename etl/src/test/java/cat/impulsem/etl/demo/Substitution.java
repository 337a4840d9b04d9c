package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Group episodes of a written city, and whether they went without individual attention on the same subject. */
final class Substitution {
    private static final int YEAR = 365;
    private final List<Episode> episodes = new ArrayList<>();

    /** When somebody came to a group anew; alone: no attention from 30 days before to 90 days after. */
    private record Episode(int centre, LocalDate day, boolean alone) {}

    private record Visit(String whom, NamedCsvRecord session) {
        LocalDate day() {
            return LocalDate.parse(session.getField("session_date"));
        }
    }

    private Substitution() {}

    /** Of attentions that were held. */
    static Substitution of(Written city, List<NamedCsvRecord> held) {
        Map<String, TreeSet<LocalDate>> attended = new HashMap<>();
        held.forEach(row -> attended.computeIfAbsent(
                        row.getField("person_id") + row.getField("subject_code"), any -> new TreeSet<>())
                .add(LocalDate.parse(row.getField("attended_date"))));
        Substitution substitution = new Substitution();
        Map<String, LocalDate> before = new HashMap<>();
        for (Visit visit : visits(city)) {
            LocalDate last = before.put(visit.whom, visit.day());
            if (last == null || last.plusDays(YEAR).isBefore(visit.day())) {
                substitution.episodes.add(episode(visit, attended.getOrDefault(visit.whom, new TreeSet<>())));
            }
        }
        return substitution;
    }

    private static List<Visit> visits(Written city) {
        Map<String, NamedCsvRecord> sessions = new HashMap<>();
        city.rows("sessions").forEach(row -> sessions.put(row.getField("session_id"), row));
        return city.rows("session_attendances").stream()
                .map(row -> {
                    NamedCsvRecord session = sessions.get(row.getField("session_id"));
                    return new Visit(row.getField("person_id") + session.getField("subject_code"), session);
                })
                .sorted(Comparator.comparing(Visit::day))
                .toList();
    }

    private static Episode episode(Visit visit, TreeSet<LocalDate> attended) {
        LocalDate first = visit.day();
        boolean alone = attended.subSet(first.minusDays(30), true, first.plusDays(90), true)
                .isEmpty();
        return new Episode(Integer.parseInt(visit.session.getField("centre_id")), first, alone);
    }

    /** Part of the episodes of these centres that went alone; days that are not followed to the end are not for asking. */
    double rate(IntPredicate centres, LocalDate from, LocalDate before) {
        return episodes.stream()
                .filter(one -> centres.test(one.centre))
                .filter(one -> !one.day.isBefore(from) && one.day.isBefore(before))
                .mapToDouble(one -> one.alone ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
