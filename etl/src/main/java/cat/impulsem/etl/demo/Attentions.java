package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** First visits, follow-ups and urgent attentions of one site. */
final class Attentions {
    private static final double NEWCOMERS = 32_500;
    private static final double FOLLOW_UPS = 258_000;
    private static final String[] STATUSES = {"DONE", "NOSHOW", "CANCELLED"};
    private static final Weights OUTCOME = Weights.of(87, 8, 5);
    private static final String[] CHANNELS = {"CENTRE", "PHONE", "HOME", "VIDEO", "EMAIL", "TERRITORY"};
    private final CaseLoad residents;
    private final List<Resident> waitingForGroup = new ArrayList<>();
    private int count;

    Attentions(CaseLoad residents) {
        this.residents = residents;
    }

    /** Newcomers who were not given a visit but a place in an informative group. */
    List<Resident> waitingForGroup() {
        return waitingForGroup;
    }

    void write(SiteMonth month, RecordFiles out) {
        Dice dice = month.dice("attentions");
        count = 0;
        int arrived = dice.poisson(month.volume(NEWCOMERS));
        for (int i = 0; i < arrived; i++) {
            welcome(month, dice, out);
        }
        double fewer = month.city().story().isSubstituting(month.site(), month.month()) ? 0.1 * month.progress() : 0;
        int followUps = dice.poisson(month.volume(FOLLOW_UPS) * (1 - fewer));
        for (int i = 0; i < followUps; i++) {
            followUp(month, month.day(dice), dice, out);
        }
        residents.part(arrived, dice);
    }

    private void welcome(SiteMonth month, Dice dice, RecordFiles out) {
        Resident newcomer = residents.arrive(Subjects.any(dice));
        if (dice.chance(0.04 + 0.08 * month.progress())) {
            waitingForGroup.add(newcomer);
            return;
        }
        LocalDate day = month.day(dice);
        double mean = (26 - 11 * month.progress()) * Subjects.wait(newcomer.subject()) * pace(month);
        LocalDate asked = day.minusDays(1 + dice.days(mean));
        write(month, newcomer, new Visit("FIRST", asked, day, newcomer.subject()), dice, out);
    }

    private static double pace(SiteMonth month) {
        return Dice.of(month.city().seed(), "wait", month.site().number()).between(0.85, 1.15);
    }

    private void followUp(SiteMonth month, LocalDate day, Dice dice, RecordFiles out) {
        Resident resident = residents.attendable(day, dice);
        if (resident == null) {
            return;
        }
        int subject = dice.chance(0.8) ? resident.subject() : Subjects.any(dice);
        boolean urgent = dice.chance(0.06);
        LocalDate asked = day.minusDays(urgent ? dice.between(0, 2) : dice.between(0, 25));
        write(month, resident, new Visit(urgent ? "URGENT" : "FOLLOWUP", asked, day, subject), dice, out);
    }

    /** One more visit besides the group, where groups are added to what there was. */
    void besidesGroup(SiteMonth month, Resident resident, LocalDate group, Dice dice, RecordFiles out) {
        LocalDate day = group.plusDays(dice.between(7, 60));
        if (WorkingDays.isWorking(day) && month.ifCome(day) != null) {
            write(month, resident, new Visit("FOLLOWUP", group, day, resident.subject()), dice, out);
        }
    }

    /** What is asked for: kind, day asked, day given and subject. */
    private record Visit(String kind, LocalDate asked, LocalDate day, int subject) {}

    private void write(SiteMonth month, Resident resident, Visit visit, Dice dice, RecordFiles out) {
        String status = status(month, visit, dice);
        boolean done = status.equals("DONE");
        boolean family = dice.chance(0.22);
        int channel = Weights.of(62 - 4 * month.progress(), 22, 6, 3 + 3 * month.progress(), 4, 3 + month.progress())
                .pick(dice);
        boolean checked = done && dice.chance(0.45 + 0.35 * month.progress());
        if (done) {
            resident.seen(visit.day);
        }
        out.attentions()
                .row(
                        month.key("V") + ++count,
                        resident(month, resident, visit, dice),
                        month.site().centreOn(visit.day),
                        dice.oneOf(month.frontline()).id(),
                        visit.asked,
                        visit.day,
                        visit.kind,
                        family ? "FAM" : "IND",
                        CHANNELS[channel],
                        Subjects.code(visit.subject),
                        status,
                        done ? minutes(family, CHANNELS[channel], dice) : null,
                        done ? checked : null,
                        checked ? level(month, dice) : null,
                        status.equals("PENDING") ? visit.asked : month.recorded(visit.day, dice));
    }

    /** One in forty is somebody whom another centre knows. */
    private String resident(SiteMonth month, Resident resident, Visit visit, Dice dice) {
        if (visit.kind.equals("FIRST") || !dice.chance(0.025)) {
            return resident.id();
        }
        Site other = dice.oneOf(month.city().sites());
        return Resident.id(other, 1 + dice.below(20));
    }

    private static String status(SiteMonth month, Visit visit, Dice dice) {
        boolean yetToCome = visit.day.isAfter(month.city().span().lastDay().minusDays(14));
        return yetToCome && dice.chance(0.15) ? "PENDING" : STATUSES[OUTCOME.pick(dice)];
    }

    private static int minutes(boolean family, String channel, Dice dice) {
        boolean remote = channel.equals("PHONE") || channel.equals("EMAIL");
        return 5 * (remote ? dice.between(2, 6) : family ? dice.between(9, 18) : dice.between(6, 14));
    }

    private static int level(SiteMonth month, Dice dice) {
        double none = 78 - 16 * month.progress();
        return Weights.of(none, (100 - none) * 0.6, (100 - none) * 0.28, (100 - none) * 0.12)
                .pick(dice);
    }
}
