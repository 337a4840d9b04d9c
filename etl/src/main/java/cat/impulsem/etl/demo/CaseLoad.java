package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The residents whom a site is attending. */
final class CaseLoad {
    private static final double CITY = 61_000;
    private static final int TRIES = 12;
    private final Site site;
    private final List<Resident> residents = new ArrayList<>();
    private final int target;
    private int known;

    CaseLoad(City city, Site site) {
        this.site = site;
        this.target =
                (int) Math.max(20, Math.round(CITY * site.demand() * city.span().share()));
        Dice dice = Dice.of(city.seed(), "caseload", site.number());
        for (int i = 0; i < target; i++) {
            arrive(Subjects.any(dice));
        }
    }

    /** How many residents a site knows from the first day; they are numbered from 1. */
    static int target(City city, Site site) {
        return (int) Math.max(20, Math.round(CITY * site.demand() * city.span().share()));
    }

    Resident arrive(int subject) {
        Resident newcomer = new Resident(site, ++known, subject);
        residents.add(newcomer);
        return newcomer;
    }

    Resident any(Dice dice) {
        return dice.oneOf(residents);
    }

    /** Somebody who may be attended on that day. */
    Resident attendable(LocalDate day, Dice dice) {
        return find(resident -> !resident.isQuietOn(day), dice);
    }

    /** Somebody of whom the claim holds, or null when nobody is found soon. */
    Resident find(Predicate<Resident> claim, Dice dice) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Resident resident = any(dice);
            if (claim.test(resident)) {
                return resident;
            }
        }
        return null;
    }

    /** Some leave, so that the number stays near its target. */
    void part(int arrived, Dice dice) {
        int leaving = dice.poisson(arrived * (double) residents.size() / target);
        for (int i = 0; i < leaving && residents.size() > 10; i++) {
            int index = dice.below(residents.size());
            residents.set(index, residents.getLast());
            residents.removeLast();
        }
    }
}
