package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Centre;
import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.UnitNotes;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.text.LocalText;
import java.util.ArrayList;
import java.util.List;

/** Rows of the table units. */
final class UnitRows {
    private UnitRows() {}

    static List<Object[]> of(CentreHistory history) {
        List<Object[]> rows = new ArrayList<>();
        for (ViewMode mode : ViewMode.values()) {
            for (Level level : Level.values()) {
                Unit.of(level, mode, history).forEach(unit -> rows.add(row(unit, mode, history)));
            }
        }
        return rows;
    }

    private static Object[] row(Unit unit, ViewMode mode, CentreHistory history) {
        boolean isCentre = unit.level() == Level.CENTRE;
        Centre centre = isCentre ? history.centre(unit.key()) : null;
        LocalText note = isCentre ? UnitNotes.of(unit.key(), history).orElse(null) : null;
        return new Object[] {
            mode.key(),
            unit.level().key(),
            unit.code(),
            unit.name(),
            unit.district(),
            isCentre ? centre.opened() : null,
            isCentre ? centre.closed() : null,
            isCentre && centre.simulated(),
            note == null ? null : note.ca(),
            note == null ? null : note.es(),
            note == null ? null : note.en()
        };
    }
}
