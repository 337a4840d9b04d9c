package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import java.util.Set;
import java.util.TreeSet;

/** Which centres and districts of a calendar year are hidden, and whether that is safe. */
final class HiddenUnits {
    private final YearRows rows;
    private final Doubt doubt;
    private final Set<String> centres = new TreeSet<>();
    private final Set<String> districts = new TreeSet<>();

    HiddenUnits(YearRows rows, Doubt doubt) {
        this.rows = rows;
        this.doubt = doubt;
    }

    boolean isHidden(Level level, String unit) {
        return of(level).contains(unit);
    }

    void hide(Level level, String unit) {
        of(level).add(unit);
    }

    void show(Level level, String unit) {
        of(level).remove(unit);
    }

    private Set<String> of(Level level) {
        return level == Level.CENTRE ? centres : districts;
    }

    boolean areAllDistricts() {
        return districts.containsAll(rows.districts());
    }

    /** Hidden centres of a district. */
    Set<String> centresOf(String district) {
        Set<String> own = rows.centresOf(district);
        own.retainAll(centres);
        return own;
    }

    /** Whether the hidden centres of a shown district stay in doubt, as far as there are any. */
    boolean isSafe(String district) {
        Set<String> hidden = centresOf(district);
        return hidden.isEmpty() || doubt.isLeft(Pool.ofDistrict(district, hidden));
    }

    /** Whether the hidden districts stay in doubt, as far as there are any. */
    boolean isSafe() {
        Set<String> hidden = new TreeSet<>();
        districts.forEach(district -> hidden.addAll(centresOf(district)));
        return districts.isEmpty() || doubt.isLeft(Pool.ofCity(districts, hidden));
    }
}
