package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.util.BitSet;

/**
 * Where an indicator would tell what another one hides, as its file declares ({@code tells}): at the same place; in the
 * months of the baseline, if they are compared with; in a part of a period that the other one has no figure for; and, where
 * the figure looks back over months that its period does not name, in any month of the unit.
 */
final class Told {
    private final Figures teller;
    private final Cube other;
    private final BitSet hidden;
    private final Ground ground;
    private final Integer baselineYear;

    private Told(Figures teller, Cube other, BitSet hidden, Integer baselineYear) {
        this.teller = teller;
        this.other = other;
        this.hidden = hidden;
        this.ground = other.ground();
        this.baselineYear = baselineYear;
    }

    /**
     * Places of an indicator that tell a hidden figure of a cube.
     *
     * @param teller the indicator
     * @param other the cube
     * @param hidden what it hides
     * @param baselineYear year of the baseline, or null
     */
    static BitSet by(Figures teller, Cube other, BitSet hidden, Integer baselineYear) {
        BitSet places = new BitSet();
        Told told = new Told(teller, other, hidden, baselineYear);
        for (Figures member : other.members()) {
            if (teller.indicator().release().tells().contains(member.indicator().id())) {
                told.ground
                        .all()
                        .filter(place -> told.isTold(member.indicator(), place))
                        .forEach(places::set);
            }
        }
        return places;
    }

    private boolean isTold(Indicator of, int place) {
        Place one = ground.place(place);
        if (one.level() == Level.CITY || !teller.isDisplayed(place)) {
            return false;
        }
        Indicator.Formula formula = teller.indicator().formula();
        return isHidden(one, one.period())
                || comparesWithBaseline(of) && isHidden(one, one.period().sameMonthsOf(baselineYear))
                || formula.lookbackMonths() > 0 && isHiddenWithin(one, null);
    }

    private boolean comparesWithBaseline(Indicator of) {
        return baselineYear != null
                && teller.indicator()
                        .formula()
                        .baselineSources()
                        .containsAll(of.formula().sources());
    }

    private boolean isHidden(Place one, Period period) {
        int place = ground.number(new Place(one.mode(), one.level(), one.unit(), period));
        boolean hasFigure = place >= 0 && other.isDisplayed(place);
        Period twelve = Period.rolling12(period.last());
        if (!hasFigure && period.monthCount() == 12 && !period.equals(twelve)) {
            return isHidden(one, twelve);
        }
        return hasFigure ? hidden.get(place) : isHiddenWithin(one, period);
    }

    private boolean isHiddenWithin(Place one, Period period) {
        return hidden.stream()
                .mapToObj(ground::place)
                .filter(at -> at.mode() == one.mode()
                        && at.level() == one.level()
                        && at.unit().equals(one.unit()))
                .anyMatch(at -> period == null || at.period().isWithin(period));
    }
}
