package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.MinimumCell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Decides which figures have too few behind them, and in what doubt an attacker must stay about them. This is the only
 * place that decides so. Figures of the whole city are never hidden.
 */
final class PrimaryRules {
    /** All or none of a small group tells something about each person in it. */
    private static final int FEW_FOR_ALL_OR_NONE = 10;

    private static final int FEW_PERSONS = 5;
    /** From this threshold on a figure is about people whose mere number must not be known, not even that it is none. */
    private static final int SENSITIVE = 10;

    private final Function<Indicator, Teams> teams;
    private final Function<String, Figures> others;

    PrimaryRules(Teams teams) {
        this(indicator -> teams, id -> null);
    }

    /**
     * The rules of a release.
     *
     * @param teams which teams are safe, for each indicator
     * @param others figures of an indicator by its id, or null
     */
    PrimaryRules(Function<Indicator, Teams> teams, Function<String, Figures> others) {
        this.teams = teams;
        this.others = others;
    }

    /** What must be protected in a cube. */
    List<Need> needs(Cube cube) {
        List<Need> needs = new ArrayList<>();
        for (Figures member : cube.members()) {
            cube.ground()
                    .all()
                    .filter(place -> member.isFigure(place)
                            && !cube.ground().place(place).isCity())
                    .forEach(place -> add(needs, cube, member, place));
            nothing(needs, cube, member);
        }
        return needs;
    }

    private void add(List<Need> needs, Cube cube, Figures member, int place) {
        for (MinimumCell minimum : member.indicator().release().minimumCells()) {
            switch (minimum.counts()) {
                case PROFESSIONALS -> {
                    if (minimum.of() == null) {
                        workers(needs, cube, member, place, minimum.minimum());
                    } else {
                        beneath(needs, cube, member, place, minimum.minimum());
                    }
                }
                case PERSONS -> {
                    if (minimum.of() == null) {
                        persons(needs, cube, member, place, minimum.minimum());
                    } else {
                        personsOf(others.apply(minimum.of()), needs, cube, member, place, minimum.minimum());
                    }
                }
                default -> events(needs, cube, member, place, minimum.minimum());
            }
        }
    }

    /** Where each case is about a person of whom that must not be known, there must not be known to be none either. */
    private static void nothing(List<Need> needs, Cube cube, Figures member) {
        for (MinimumCell minimum : member.indicator().release().minimumCells()) {
            if (minimum.counts() == MinimumCell.Counts.CASES && minimum.minimum() >= SENSITIVE) {
                cube.ground()
                        .all()
                        .filter(place -> member.isNothing(place)
                                && !cube.ground().place(place).isCity())
                        .forEach(place ->
                                needs.add(count(cube, place, cube.denominator(member), -1, minimum.minimum())));
            }
        }
    }

    /** Hours, sessions and visits are hidden where the persons behind them are. */
    private static void personsOf(
            Figures persons, List<Need> needs, Cube cube, Figures member, int place, int minimum) {
        if (persons != null && isFew(persons.number(place, false), minimum)) {
            needs.add(amount(cube, place, cube.numerator(member)));
            needs.add(amount(cube, place, cube.denominator(member)));
        }
    }

    // How many professionals take part tells nothing of how long each of them works.
    private void workers(List<Need> needs, Cube cube, Figures member, int place, int minimum) {
        if (member.indicator().formula().kind() == Kind.DISTINCT) {
            events(needs, cube, member, place, minimum);
        } else {
            professionals(needs, cube, member, place, minimum);
        }
    }

    private void professionals(List<Need> needs, Cube cube, Figures member, int place, int minimum) {
        if (!areSafe(cube, member, place, minimum)) {
            needs.add(amount(cube, place, cube.numerator(member)));
            if (member.hasDenominator() && !cube.keepsDenominators()) {
                needs.add(amount(cube, place, cube.denominator(member)));
            }
        }
    }

    /** Time that is known but for what a few have left out tells how much that is. */
    private void beneath(List<Need> needs, Cube cube, Figures member, int place, int minimum) {
        Figures other = member.beneath();
        boolean isAny = other != null && other.number(place, true) > 0;
        if (isAny && !areSafe(cube, other, place, minimum)) {
            needs.add(amount(cube, place, cube.denominator(member)));
        }
    }

    private boolean areSafe(Cube cube, Figures member, int number, int minimum) {
        Place place = cube.ground().place(number);
        return teams.apply(member.indicator())
                .areSafe(place.mode(), member.rows()[number].unit(), place.period(), minimum);
    }

    private void events(List<Need> needs, Cube cube, Figures member, int place, int minimum) {
        ValueRow row = member.rows()[place];
        if (!member.hasDenominator()) {
            if (isFew(row.num(), minimum)) {
                needs.add(count(cube, place, cube.numerator(member), -1, minimum));
            }
            return;
        }
        if (row.den() >= minimum) {
            return;
        }
        // How many there are in the team may be known; how many reports or visits there were, may not.
        if (member.indicator().formula().kind() != Kind.DISTINCT || !cube.keepsDenominators()) {
            needs.add(count(cube, place, cube.denominator(member), -1, minimum));
        }
        int num = cube.numerator(member);
        needs.add(cube.isShare(num) ? notExact(cube, place, num) : amount(cube, place, num));
    }

    private void persons(List<Need> needs, Cube cube, Figures member, int place, int minimum) {
        double num = member.rows()[place].num();
        int above = cube.numerator(member);
        if (!member.hasDenominator()) {
            if (isFew(num, minimum) || num == 0 && minimum >= SENSITIVE) {
                needs.add(count(cube, place, above, -1, minimum));
            }
            return;
        }
        double den = member.rows()[place].den();
        int below = cube.denominator(member);
        boolean tellsOfEveryone = den < FEW_FOR_ALL_OR_NONE;
        if (isFew(num, minimum) || num == 0 && tellsOfEveryone) {
            needs.add(count(cube, place, above, -1, minimum));
        }
        if (isFew(den - num, minimum) || num == den && tellsOfEveryone) {
            needs.add(count(cube, place, below, above, minimum));
        }
        if (den < minimum) {
            needs.add(count(cube, place, below, -1, minimum));
        }
    }

    // Nobody is nobody in particular.
    private static boolean isFew(double count, int minimum) {
        return count > 0 && count < minimum;
    }

    private static Need count(Cube cube, int place, int base, int less, int threshold) {
        long value = value(cube, place, base, less);
        Need need = new Need(place, base, less, Math.max(1, threshold - value), threshold, true, Need.OUTSIDER);
        return need.inCityOf(value(cube, cube.ground().cityOf(place), base, less), value);
    }

    private static long value(Cube cube, int place, int base, int less) {
        return cube.base(base).shown()[place] - (less < 0 ? 0 : cube.base(less).shown()[place]);
    }

    /** What is a part of too few events must not be known to the last one. */
    private static Need notExact(Cube cube, int place, int base) {
        long width = Math.min(1, value(cube, cube.ground().cityOf(place), base, -1));
        return new Need(place, base, -1, 0, width, true, Need.OUTSIDER);
    }

    /** An amount of time must stay in doubt by a tenth of itself. */
    private static Need amount(Cube cube, int place, int base) {
        long tenth = Math.max(FEW_PERSONS, Math.ceilDiv(Math.abs(cube.base(base).shown()[place]), 10));
        long city = value(cube, cube.ground().cityOf(place), base, -1);
        Need need = new Need(place, base, -1, tenth, tenth, false, Need.OUTSIDER);
        return cube.base(base).isSigned() ? need : need.withinAmount(city, value(cube, place, base, -1));
    }
}
