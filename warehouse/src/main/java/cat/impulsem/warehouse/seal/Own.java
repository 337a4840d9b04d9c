package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import java.util.HashSet;
import java.util.Set;

/** How much of a larger unit's figure the lead of one of its centres knows to be the centre's own. */
final class Own {
    private Own() {}

    static long part(Cube cube, Need need, int family) {
        long part = part(cube, need.base(), need.place(), family);
        return need.less() < 0 ? part : part - part(cube, need.less(), need.place(), family);
    }

    private static long part(Cube cube, int base, int place, int family) {
        Base one = cube.base(base);
        if (one.grid().adding().overCentres()) {
            long sum = 0;
            for (int atom : one.grid().atomsOf()[place]) {
                sum += one.grid().families()[atom] == family ? one.values()[atom] : 0;
            }
            return sum;
        }
        return ofUnits(cube, one, place, family);
    }

    /** Centres of today if it is about today, else as they were; whoever came to two of them is counted in each. */
    private static long ofUnits(Cube cube, Base base, int place, int family) {
        Ground ground = cube.ground();
        Place whole = ground.place(place);
        long sum = 0;
        Set<String> units = new HashSet<>();
        for (int month : ground.months(place)) {
            for (int leaf : ground.leaves(place, month)) {
                if (ground.family(leaf) == family) {
                    ground.membership().units().keySet().stream()
                            .filter(key -> key.startsWith(Membership.key(whole.mode(), Level.CENTRE, "")))
                            .filter(key -> ground.membership()
                                    .units()
                                    .get(key)
                                    .get(month)
                                    .contains(leaf))
                            .forEach(units::add);
                }
            }
        }
        for (String unit : units) {
            String code = unit.substring(unit.lastIndexOf('/') + 1);
            int number = ground.number(new Place(whole.mode(), Level.CENTRE, code, whole.period()));
            sum += number < 0 || !cube.isDisplayed(number) ? 0 : base.shown()[number];
        }
        return sum;
    }
}
