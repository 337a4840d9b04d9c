package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What comes to a site: referrals, contacts at the door, complaints; and the questions it asks. */
final class Arrivals {
    private static final String[] ORIGINS = {
        "HEALTH", "SCHOOL", "JUSTICE", "POLICE", "HOUSING", "EMERGENCY", "ENTITY", "OTHER_SS"
    };
    private static final Weights BY_ORIGIN = Weights.of(30, 22, 6, 8, 12, 7, 9, 6);
    private static final double[] INAPPROPRIATE = {0.22, 0.14, 0.07, 0.18, 0.30, 0.10, 0.16, 0.12};
    private static final String[] CHANNELS = {"DESK", "PHONE", "WEB"};
    private static final Weights BY_CHANNEL = Weights.of(40, 52, 8);
    private static final double REFERRALS = 14_000;
    private static final double CONTACTS = 90_000;
    private static final double COMPLAINTS = 1_800;
    private static final double QUESTIONS = 3_200;
    private final CaseLoad residents;
    private final List<Referral> recent = new ArrayList<>();

    Arrivals(CaseLoad residents) {
        this.residents = residents;
    }

    void write(SiteMonth month, RecordFiles out) {
        referrals(month, month.dice("referrals"), out.referrals());
        contacts(month, month.dice("contacts"), out.contacts());
        answered(month, "Q", COMPLAINTS, 24 - 6 * month.progress(), out.complaints());
        answered(month, "E", QUESTIONS, 5 - month.progress(), out.advice());
    }

    /** Who was sent, and by whom. */
    private record Referral(String resident, int origin) {}

    private void referrals(SiteMonth month, Dice dice, TableFile file) {
        List<Referral> now = new ArrayList<>();
        int count = dice.poisson(month.volume(REFERRALS));
        for (int i = 1; i <= count; i++) {
            boolean again = !recent.isEmpty() && dice.chance(0.07);
            Referral one = again
                    ? dice.oneOf(recent)
                    : new Referral(residents.any(dice).id(), BY_ORIGIN.pick(dice));
            now.add(one);
            write(month, one, month.key("D") + i, dice, file);
        }
        recent.clear();
        recent.addAll(now);
    }

    private static void write(SiteMonth month, Referral one, String id, Dice dice, TableFile file) {
        boolean assessed = dice.chance(0.8 + 0.12 * month.progress());
        double wrong = INAPPROPRIATE[one.origin] * (one.origin < 2 ? 1 - 0.4 * month.progress() : 1);
        LocalDate received = month.day(dice);
        file.row(
                id,
                month.centre(),
                one.resident,
                ORIGINS[one.origin],
                received,
                assessed,
                assessed ? !dice.chance(wrong) : null,
                month.recorded(received, dice));
    }

    private static void contacts(SiteMonth month, Dice dice, TableFile file) {
        int count = dice.poisson(month.volume(CONTACTS));
        for (int i = 1; i <= count; i++) {
            int channel = BY_CHANNEL.pick(dice);
            boolean answered = channel == 0 || dice.chance(0.76 + 0.09 * month.progress());
            boolean resolved = answered && dice.chance(0.41 + 0.08 * month.progress());
            file.row(month.key("C") + i, month.centre(), month.day(dice), CHANNELS[channel], answered, resolved);
        }
    }

    private static void answered(SiteMonth month, String letter, double perYear, double days, TableFile file) {
        Dice dice = month.dice(letter);
        int count = dice.poisson(month.volume(perYear));
        for (int i = 1; i <= count; i++) {
            LocalDate asked = month.day(dice);
            LocalDate answer = dice.chance(0.04) ? null : month.ifCome(asked.plusDays(dice.days(days)));
            file.row(month.key(letter) + i, month.centre(), asked, answer);
        }
    }
}
