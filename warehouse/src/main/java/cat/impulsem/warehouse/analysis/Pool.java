package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import java.util.Set;

/**
 * Hidden centres of which everybody knows the sum: what is hidden in a shown district, or in all hidden districts together,
 * of which the city less the shown districts is the sum.
 *
 * @param level level of the unit that is shown
 * @param unit its code
 * @param districts hidden districts in it; the shown one if it is one
 * @param centres hidden centres
 */
record Pool(Level level, String unit, Set<String> districts, Set<String> centres) {
    static Pool ofDistrict(String district, Set<String> centres) {
        return new Pool(Level.DISTRICT, district, Set.of(district), centres);
    }

    static Pool ofCity(Set<String> districts, Set<String> centres) {
        return new Pool(Level.CITY, Unit.CITY_CODE, districts, centres);
    }
}
