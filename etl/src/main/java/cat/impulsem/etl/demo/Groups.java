package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Informative groups and standing groups of one site, with who came and who led. */
final class Groups {
    private static final double INFORMATIVE = 1_000;
    private static final double STANDING = 190;
    private static final int QUIET_DAYS = 95;
    private static final double SUBSTITUTION = 0.6;
    private final City city;
    private final Site site;
    private final CaseLoad residents;
    private final Attentions attentions;
    private final Map<String, List<Resident>> members = new HashMap<>();
    private int count;

    Groups(City city, Site site, CaseLoad residents, Attentions attentions) {
        this.city = city;
        this.site = site;
        this.residents = residents;
        this.attentions = attentions;
    }

    void write(SiteMonth month, RecordFiles out) {
        Dice dice = month.dice("groups");
        count = 0;
        double growth = city.story().groupGrowth(site, month.month());
        int informative = dice.poisson(month.volume(INFORMATIVE) * growth);
        for (int i = 0; i < informative; i++) {
            Meeting meeting = new Meeting("INFO", Subjects.forGroup(dice), month.day(dice), dice.between(10, 22));
            write(month, meeting, informed(month, meeting, dice, out), dice, out);
        }
        double wanted = STANDING * site.demand() * growth * city.span().share();
        long standing = Math.max(1, Math.round(wanted));
        for (int group = 0; group < standing; group++) {
            meet(month, group, 0.9 * Math.min(1, wanted / standing), dice, out);
        }
    }

    /** What is held: kind, subject, day and places. */
    private record Meeting(String kind, int subject, LocalDate day, int seats) {}

    /** A standing group keeps its subject and, for half a year, its members; it meets twice a month. */
    private void meet(SiteMonth month, int group, double chance, Dice dice, RecordFiles out) {
        Dice own = Dice.of(city.seed(), "group", site.number(), group);
        String kind = own.chance(0.5) ? "SUPPORT" : "SOCIOEDU";
        int subject = Subjects.forGroup(own);
        for (int time = 0; time < 2; time++) {
            LocalDate day = month.day(dice);
            if (dice.chance(chance)) {
                Meeting meeting = new Meeting(kind, subject, day, 14);
                String half =
                        group + "/" + month.month().getYear() + (month.month().getMonthValue() - 1) / 6;
                List<Resident> all = members.computeIfAbsent(half, any -> form(month, meeting, dice, out));
                Set<Resident> present = new LinkedHashSet<>(
                        all.stream().filter(member -> dice.chance(0.8)).toList());
                write(month, meeting, present, dice, out);
            }
        }
    }

    private List<Resident> form(SiteMonth month, Meeting meeting, Dice dice, RecordFiles out) {
        Set<Resident> members = new LinkedHashSet<>();
        int size = dice.between(8, 13);
        for (int i = 0; i < size; i++) {
            members.add(invite(month, meeting, dice, out));
        }
        return List.copyOf(members);
    }

    private Set<Resident> informed(SiteMonth month, Meeting meeting, Dice dice, RecordFiles out) {
        Set<Resident> present = new LinkedHashSet<>();
        Iterator<Resident> waiting = attentions.waitingForGroup().iterator();
        int size = dice.between(6, meeting.seats);
        while (waiting.hasNext() && present.size() < size) {
            Resident newcomer = waiting.next();
            if (newcomer.subject() == meeting.subject) {
                present.add(newcomer);
                waiting.remove();
            }
        }
        while (present.size() < size) {
            present.add(invite(month, meeting, dice, out));
        }
        return present;
    }

    /** Where groups stand for individual attention, people come who are not attended; where they add, people who are. */
    private Resident invite(SiteMonth month, Meeting meeting, Dice dice, RecordFiles out) {
        boolean adding = city.story().isAdding(site, month.month());
        LocalDate recent = meeting.day.minusDays(adding ? 28 : 35);
        Resident found = city.story().isSubstituting(site, month.month()) && dice.chance(SUBSTITUTION)
                ? residents.find(one -> fits(one, meeting) && !one.wasSeenSince(recent), dice)
                : residents.find(one -> fits(one, meeting) && (!adding || one.wasSeenSince(recent)), dice);
        Resident invited = found == null ? residents.arrive(meeting.subject) : found;
        if (adding && dice.chance(0.6)) {
            attentions.besidesGroup(month, invited, meeting.day, dice, out);
        }
        return invited;
    }

    private static boolean fits(Resident resident, Meeting meeting) {
        return resident.subject() == meeting.subject && !resident.isQuietOn(meeting.day);
    }

    private void write(SiteMonth month, Meeting meeting, Set<Resident> present, Dice dice, RecordFiles out) {
        String id = month.key("S") + ++count;
        int minutes = 15 * dice.between(5, 8);
        int leaders = Math.min(dice.between(1, 3), month.frontline().size());
        out.sessions()
                .row(
                        id,
                        site.centreOn(meeting.day),
                        meeting.day,
                        minutes,
                        leaders * minutes + 15 * dice.between(2, 8),
                        meeting.kind,
                        Subjects.code(meeting.subject),
                        dice.chance(0.12),
                        meeting.seats,
                        month.recorded(meeting.day, dice));
        present.forEach(resident -> attend(month, id, resident, meeting.day, dice, out));
        month.frontline().stream()
                .skip(dice.below(month.frontline().size() - leaders + 1))
                .limit(leaders)
                .forEach(leader -> out.leaders().row(id, leader.id()));
    }

    private void attend(SiteMonth month, String session, Resident resident, LocalDate day, Dice dice, RecordFiles out) {
        if (city.story().isSubstituting(site, month.month()) && dice.chance(SUBSTITUTION)) {
            resident.quiet(day.plusDays(QUIET_DAYS));
        }
        Site home = dice.chance(0.05) ? dice.oneOf(city.sites()) : site;
        out.attendances().row(session, resident.id(), home.centreOn(day));
    }
}
