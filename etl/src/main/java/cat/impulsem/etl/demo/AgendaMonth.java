package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The agenda of one site in one month. */
final class AgendaMonth {
    private static final int SMALLEST_PIECE = 5;
    private static final Weights DELAYS = Weights.of(45, 28, 16, 9, 2);
    private static final int[][] DELAY_DAYS = {{0, 0}, {1, 2}, {3, 7}, {8, 30}, {31, 40}};
    private final City city;
    private final Activities activities;
    private final Site site;
    private final YearMonth month;
    private final TableFile availability;
    private final TableFile entries;
    private final Dice dice;
    private final double[] shares;
    private final double coverage;
    private final double stretch;
    private final Map<Professional, WorkDay.Mix> mixes = new HashMap<>();
    private int count;

    AgendaMonth(
            City city, Activities activities, Site site, YearMonth month, TableFile availability, TableFile entries) {
        this.city = city;
        this.activities = activities;
        this.site = site;
        this.month = month;
        this.availability = availability;
        this.entries = entries;
        this.dice = Dice.of(city.seed(), "agenda", site.number(), month);
        this.shares = city.story().shares(site, month);
        this.coverage = city.story().coverage(site, month);
        this.stretch = city.story().blockLength(site, month);
    }

    Site site() {
        return site;
    }

    YearMonth month() {
        return month;
    }

    void write(Professional who, LocalDate day, byte leave) {
        int contracted = who.dayMinutes();
        int absent =
                switch (leave) {
                    case Leave.PRESENT -> 0;
                    case Leave.HOURS_OFF -> 120;
                    default -> contracted;
                };
        availability.row(who.id(), site.centreOn(day), day, contracted, absent, covered(leave, absent));
        if (absent < contracted) {
            new WorkDay(dice, mixes.computeIfAbsent(who, this::mix), who.begins(), contracted - absent, coverage)
                    .cut((family, start, end) -> pieces(who, day, family, start, end));
        }
    }

    private int covered(byte leave, int absent) {
        return switch (leave) {
            case Leave.ILL_COVERED -> absent * 4 / 5;
            case Leave.HOLIDAY -> dice.chance(0.35) ? absent / 2 : 0;
            default -> 0;
        };
    }

    private WorkDay.Mix mix(Professional who) {
        double[] chances = new double[shares.length];
        double[] minutes = new double[shares.length];
        for (Family family : Family.values()) {
            int index = family.ordinal();
            double leaning = who.role().leaning(family) * (family.isCollective() ? who.collective() : 1);
            minutes[index] = family.usualMinutes() * who.blocks() * (family.isIntervention() ? stretch : 1);
            chances[index] = shares[index] * leaning / minutes[index];
        }
        return new WorkDay.Mix(Weights.of(chances), minutes);
    }

    private void pieces(Professional who, LocalDate day, Family family, int start, int end) {
        String activity = activities.code(family, dice);
        String process = activities.process(family, month, dice);
        String place = activities.place(family, activity, dice);
        int pieces = Math.min((end - start) / SMALLEST_PIECE, (int) (city.span().density() + dice.unit()));
        int from = start;
        for (int piece = 1; piece <= Math.max(1, pieces); piece++) {
            int to = piece >= pieces ? end : start + (end - start) / SMALLEST_PIECE * piece / pieces * SMALLEST_PIECE;
            entries.row(
                    id(), who.id(), site.centreOn(day), day, from, to, activity, process, place, day.plusDays(delay()));
            from = to;
        }
    }

    private String id() {
        return "A" + month + "-" + site.number() + "-" + ++count;
    }

    private int delay() {
        int[] days = DELAY_DAYS[DELAYS.pick(dice)];
        return dice.between(days[0], days[1]);
    }
}
