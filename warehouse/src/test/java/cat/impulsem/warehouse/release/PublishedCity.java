package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * A small city that is published once and attacked by several tests. The city of {@link DerivedTablesTest}, in which the
 * referrals of centre 1 in March 2024 are hidden; and in each centre
 *
 * <ul>
 *   <li>30 persons come to the counter, 20 telephone, and 20 call by video, but only 3 in centre 1, so that channels are
 *       hidden of it and of two others of its district;
 *   <li>12 persons join its action each month of 2024, but only 2 in centre 1 in May, where one of them joins again in
 *       June;
 *   <li>five professionals record 400 minutes each month of 2024, a quarter of them on paperwork, and all that they had.
 *       In January that is well below half of what they had in centres 3 and 6; and in centre 6 there are two of them;
 *   <li>each of them is away for 40 more minutes a month; in centre 2 in July one is away for 200, and nobody else.
 * </ul>
 */
final class PublishedCity {
    private static PublishedCity once;
    private final StoreLayout store;
    private final String id;

    private PublishedCity() throws IOException {
        Path root = Files.createTempDirectory("city");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(root)));
        StoreFixture city = DerivedTablesTest.city(root)
                .row("subjects", "subject_code", "S", "subject_name", "Subject", "is_group_suitable", true);
        activity(city, "REGISTER", true);
        activity(city, "INTERVIEW", false);
        for (int centre = 1; centre <= 8; centre++) {
            city.delivered("attentions", centre, "2023-01", "2024-12");
            visits(city, centre, "CENTRE", 30);
            visits(city, centre, "PHONE", 20);
            visits(city, centre, "VIDEO", centre == 1 ? 3 : 20);
            participants(city, centre);
            city.delivered("agenda_entries", centre, "2023-01", "2024-12")
                    .delivered("availability", centre, "2023-01", "2024-12");
            agenda(city, centre);
        }
        store = city.write();
        PublishOptions options = new PublishOptions(
                2023, "test", Clock.fixed(Instant.parse("2025-02-03T04:05:06Z"), ZoneOffset.UTC), true, "Barcelona");
        id = Publisher.publish(store, options, Progress.silent()).id();
    }

    /** Its store, which nobody may change. */
    static synchronized PublishedCity published() {
        try {
            once = once == null ? new PublishedCity() : once;
            return once;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its store once more, to be changed. */
    StoreLayout copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(store.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(store.root().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return new StoreLayout(folder);
    }

    StoreLayout store() {
        return store;
    }

    String id() {
        return id;
    }

    private static void visits(StoreFixture city, int centre, String channel, int count) {
        for (int i = 0; i < count; i++) {
            Visit.later(centre, centre + channel + i, channel).addTo(city);
        }
    }

    private static void participants(StoreFixture city, int centre) {
        city.row("action_centres", "action_id", "A" + centre, "centre_id", centre);
        for (int month = 1; month <= 12; month++) {
            for (int i = 0; i < (centre == 1 && month == 5 ? 2 : 12); i++) {
                participant(city, centre, "%d-%d-%d".formatted(centre, month, i), month);
            }
        }
        participant(city, centre, centre + "-5-0", 6);
    }

    private static void participant(StoreFixture city, int centre, String person, int month) {
        city.row(
                "action_participants",
                "action_id",
                "A" + centre,
                "person_id",
                person,
                "role_code",
                "ATTEND",
                "first_date",
                "2024-%02d-10".formatted(month));
    }

    private static void activity(StoreFixture city, String code, boolean isBureaucratic) {
        city.row(
                "activities",
                "activity_code",
                code,
                "activity_name",
                code,
                "family",
                isBureaucratic ? "REG" : "IND",
                "is_bureaucratic",
                isBureaucratic,
                "is_intervention",
                !isBureaucratic);
    }

    private static void agenda(StoreFixture city, int centre) {
        for (int month = 1; month <= 12; month++) {
            for (int one = 0; one < (centre == 6 && month == 1 ? 2 : 5); one++) {
                day(city, centre, centre + "p" + one, month);
            }
        }
    }

    private static void day(StoreFixture city, int centre, String professional, int month) {
        String day = "2024-%02d-10".formatted(month);
        boolean isSparse = month == 1 && (centre == 3 || centre == 6);
        int absent = absent(centre, professional, month);
        entry(city, centre, professional, day, "REGISTER", 0, 100);
        entry(city, centre, professional, day, "INTERVIEW", 100, 400);
        city.row(
                "availability",
                "professional_id",
                professional,
                "centre_id",
                centre,
                "work_date",
                day,
                "contracted_minutes",
                (isSparse ? 1000 : 400) + absent,
                "absent_minutes",
                absent);
    }

    private static int absent(int centre, String professional, int month) {
        boolean isAlone = centre == 2 && month == 7;
        return !isAlone ? 40 : professional.equals("2p0") ? 200 : 0;
    }

    private static void entry(
            StoreFixture city, int centre, String professional, String day, String activity, int from, int to) {
        city.row(
                "agenda_entries",
                "entry_id",
                professional + day + activity,
                "professional_id",
                professional,
                "centre_id",
                centre,
                "work_date",
                day,
                "start_minute",
                from,
                "end_minute",
                to,
                "activity_code",
                activity,
                "recorded_date",
                day);
    }
}
