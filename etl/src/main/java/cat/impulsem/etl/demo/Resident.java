package cat.impulsem.etl.demo;

import java.time.LocalDate;

/** An invented resident who is known at a site. */
final class Resident {
    private static final int PER_SITE = 200_000;
    private final String id;
    private final int subject;
    private LocalDate lastSeen = LocalDate.MIN;
    private LocalDate quietUntil = LocalDate.MIN;

    Resident(Site site, int number, int subject) {
        this.id = id(site, number);
        this.subject = subject;
    }

    static String id(Site site, int number) {
        return "P%07d".formatted(site.number() * PER_SITE + number);
    }

    String id() {
        return id;
    }

    int subject() {
        return subject;
    }

    void seen(LocalDate day) {
        lastSeen = day.isAfter(lastSeen) ? day : lastSeen;
    }

    boolean wasSeenSince(LocalDate day) {
        return !lastSeen.isBefore(day);
    }

    /** From a group that stands for individual attention: no attention until then. */
    void quiet(LocalDate until) {
        quietUntil = until;
    }

    boolean isQuietOn(LocalDate day) {
        return day.isBefore(quietUntil);
    }
}
