package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;

/**
 * A territory as it is today.
 *
 * @param key what identifies it
 * @param name official name
 * @param districtCode district it lies in; null for the city
 * @param closed day it closed; null while it is open
 * @param simulated whether it was made up to fill the demonstration city
 * @param note what a reader has to know of its history; texts are null when there is nothing
 */
public record Unit(UnitKey key, String name, String districtCode, LocalDate closed, boolean simulated, LocalText note) {

    /** Whether it is a centre of the given district. */
    public boolean isCentreOf(UnitKey district) {
        return key.level() == Level.CENTRE && district.code().equals(districtCode);
    }

    /** The district that holds it, the city for a district; the city for itself. */
    public UnitKey parent() {
        return key.level() == Level.CENTRE ? new UnitKey(Level.DISTRICT, districtCode) : UnitKey.CITY;
    }
}
