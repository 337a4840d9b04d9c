package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who works where and when: posts, people who leave and are replaced, and pairs who change places. */
final class Staffing {
    private static final double POSTS = 715;
    private static final int SMALLEST_TEAM = 6;
    /** One day in eighteen still leaves each person a day in each month. */
    private static final double FEWEST_DAYS = 1 / 18.0;

    private static final double LEAVING_PER_MONTH = 0.0045;
    private final long seed;
    private final Span span;
    private final List<List<Stint>> bySite = new ArrayList<>();
    private final double[] dayShare;
    private int hired;

    Staffing(long seed, Span span, List<Site> sites) {
        this.seed = seed;
        this.span = span;
        this.dayShare = new double[sites.size() + 1];
        sites.forEach(this::fill);
        changePlaces();
    }

    List<Stint> at(Site site) {
        return bySite.get(site.number() - 1);
    }

    List<Stint> at(Site site, LocalDate day) {
        return at(site).stream().filter(stint -> stint.covers(day)).toList();
    }

    /** Part of the working days that is kept when the demo is thinned below whole teams. */
    double dayShare(Site site) {
        return dayShare[site.number()];
    }

    private void fill(Site site) {
        double wanted = POSTS * site.staffing() * span.share();
        int posts = (int) Math.max(SMALLEST_TEAM, Math.round(wanted));
        dayShare[site.number()] = Math.clamp(wanted / posts, FEWEST_DAYS, 1);
        List<Stint> stints = new ArrayList<>();
        for (int post = 0; post < posts; post++) {
            stints.addAll(post(site, post, Dice.of(seed, "post", site.number(), post)));
        }
        bySite.add(stints);
    }

    private List<Stint> post(Site site, int post, Dice dice) {
        Role role = role(post, dice);
        List<Stint> stints = new ArrayList<>();
        LocalDate from = span.firstDay().minusDays(dice.between(60, 2500));
        LocalDate leaves = leaving(span.firstDay(), post, dice);
        while (leaves != null) {
            stints.add(new Stint(Professional.hired(++hired, role, dice), site, from, leaves));
            from = leaves.plusDays(dice.between(1, 40));
            leaves = leaving(from, post, dice);
        }
        stints.add(new Stint(Professional.hired(++hired, role, dice), site, from, null));
        return stints;
    }

    private LocalDate leaving(LocalDate from, int post, Dice dice) {
        LocalDate last = span.lastDay().minusDays(60);
        for (LocalDate day = from.plusMonths(2); post > 0 && day.isBefore(last); day = day.plusMonths(1)) {
            if (dice.chance(LEAVING_PER_MONTH)) {
                return day;
            }
        }
        return null;
    }

    private static Role role(int post, Dice dice) {
        Role[] fixed = {Role.DIR, Role.TS, Role.ES, Role.TS, Role.TS, dice.chance(0.5) ? Role.ADM : Role.TS};
        if (post < fixed.length) {
            return fixed[post];
        }
        return new Role[] {Role.TS, Role.ES, Role.PSI, Role.ADM, Role.JUR}
                [Weights.of(52, 20, 8, 16, 4).pick(dice)];
    }

    private void changePlaces() {
        for (int year : span.years()) {
            Dice dice = Dice.of(seed, "places", year);
            for (int pair = 0; pair < 6; pair++) {
                LocalDate day = LocalDate.of(year, dice.between(2, 11), 1);
                change(bySite.get(dice.below(bySite.size())), bySite.get(dice.below(bySite.size())), day);
            }
        }
    }

    private static void change(List<Stint> here, List<Stint> there, LocalDate day) {
        Stint one = settled(here, day);
        Stint other = settled(there, day);
        if (here == there || one == null || other == null) {
            return;
        }
        here.set(here.indexOf(one), one.until(day));
        there.set(there.indexOf(other), other.until(day));
        here.add(new Stint(other.professional(), one.site(), day, other.to()));
        there.add(new Stint(one.professional(), other.site(), day, one.to()));
    }

    private static Stint settled(List<Stint> stints, LocalDate day) {
        return stints.stream()
                .filter(stint -> stint.professional().role() == Role.TS)
                .filter(stint -> stint.covers(day.minusMonths(3)) && stint.covers(day.plusMonths(1)))
                .findFirst()
                .orElse(null);
    }
}
