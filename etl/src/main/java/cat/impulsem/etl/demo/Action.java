package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One community action of the invented programme.
 *
 * @param id its id
 * @param name its name
 * @param typology its kind
 * @param sites sites that take part, the leading one first
 * @param started first day
 * @param ended last day, or null while it runs
 * @param phases its stays in phases
 */
record Action(
        String id,
        String name,
        String typology,
        List<Site> sites,
        LocalDate started,
        LocalDate ended,
        List<Stay> phases) {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 16);
    private static final String GROWN = "ACC01";
    private static final int STARTS_WITHIN = 1_055;

    /** A stay in a phase, from its first day until it was left. */
    record Stay(int phase, LocalDate entered, LocalDate left) {}

    static Action of(City city, int number, String typology, String theme) {
        Dice dice = city.dice("action", number);
        List<Site> sites = sites(city, number, typology, dice);
        LocalDate started = FIRST.plusDays(number * 397L % STARTS_WITHIN);
        for (Site site : sites) {
            started = afterSuccession(site, started);
        }
        List<Stay> phases = phases(started, city.span().lastDay(), number % 5, dice);
        Stay last = phases.getLast();
        LocalDate ended = last.phase == 4 && last.left != null && number % 3 != 0 ? last.left : null;
        String name = theme + " (" + Centre.ofSite(sites.getFirst().number()).name() + ")";
        return new Action("ACC%02d".formatted(number + 1), name, typology, sites, started, ended, phases);
    }

    /** The day on which a phase was first entered, or null. */
    LocalDate entered(int phase) {
        return phases.stream()
                .filter(stay -> stay.phase == phase)
                .map(Stay::entered)
                .findFirst()
                .orElse(null);
    }

    /** The day on which a site joined, or null if it was there from the beginning; one action won a partner later. */
    LocalDate joined(Site site) {
        return id.equals(GROWN) && site.equals(sites.getLast()) ? entered(3) : null;
    }

    int leadCentre() {
        return sites.getFirst().centreOn(started);
    }

    private static List<Site> sites(City city, int number, String typology, Dice dice) {
        List<Site> sites = new ArrayList<>();
        sites.add(city.sites().get(number * 7 % city.sites().size()));
        int others = typology.equals("INTERCENTRE") ? dice.between(2, 5) : number % 4 == 0 ? 1 : 0;
        List<Site> open = city.openOn(city.span().lastDay());
        while (sites.size() <= others) {
            Site other = dice.oneOf(open);
            LocalDate day = city.span().lastDay();
            if (sites.stream().noneMatch(site -> site.centreOn(day) == other.centreOn(day))) {
                sites.add(other);
            }
        }
        return List.copyOf(sites);
    }

    /** Actions of a centre that merges or moves begin after it, so that no action outlives a centre. */
    private static LocalDate afterSuccession(Site site, LocalDate day) {
        return Succession.all().stream()
                .filter(one -> one.predecessor() == site.number() && one.day().isAfter(day))
                .map(one -> one.day().plusDays(14))
                .findFirst()
                .orElse(day);
    }

    /** One in five goes back from watering to sowing, and every fifth evaluates while it goes on. */
    private static List<Stay> phases(LocalDate started, LocalDate last, int kind, Dice dice) {
        int[] order = kind == 1 ? new int[] {1, 2, 3, 2, 3, 4} : new int[] {1, 2, 3, 4};
        List<Stay> stays = new ArrayList<>();
        LocalDate day = started;
        for (int phase : order) {
            LocalDate left = day.plusDays(length(phase, dice));
            boolean goesOn = left.isAfter(last) || kind == 2 && phase == 3;
            stays.add(new Stay(phase, day, goesOn ? null : left));
            if (left.isAfter(last)) {
                break;
            }
            day = left;
        }
        return List.copyOf(stays);
    }

    private static int length(int phase, Dice dice) {
        return switch (phase) {
            case 1 -> dice.between(60, 160);
            case 2 -> dice.between(70, 230);
            case 3 -> dice.between(150, 330);
            default -> dice.between(60, 170);
        };
    }
}
