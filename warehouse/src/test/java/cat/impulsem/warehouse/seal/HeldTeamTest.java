package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two districts of three centres, one month of minutes of teams. Centres 1 and 3 have 120, all others 6,000; the team of
 * centre 1 is too small, so centres 2 and 3 are hidden with it. Then somebody with three minutes is taken out of centre 2.
 */
class HeldTeamTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Indicator MINUTES = CATALOGUE.get("L4.4a");
    private static final Period MAY = Period.month(YearMonth.of(2025, 5));

    @TempDir
    Path root;

    private SealedRelease release(CentreHistory history, int ofCentre2, Set<String> smallTeams) {
        Map<Place, ValueRow> rows = new HashMap<>();
        for (ViewMode mode : ViewMode.values()) {
            for (Level level : Level.values()) {
                Unit.of(level, mode, history)
                        .forEach(unit -> rows.put(
                                new Place(mode, level, unit.code(), MAY), row(unit, minutes(unit, ofCentre2))));
            }
        }
        return SealedRelease.of(
                new SealedRelease.Request(
                        history,
                        List.of(MAY.first()),
                        List.of(MAY),
                        null,
                        Map.of(MINUTES, rows),
                        indicator -> (mode, unit, period, minimum) ->
                                unit.level() != Level.CENTRE || !smallTeams.contains(unit.code()),
                        indicator -> Contributors.UNKNOWN),
                new StoreLayout(root),
                Progress.silent());
    }

    private static double minutes(Unit unit, int ofCentre2) {
        return switch (unit.level()) {
            case CITY -> 240 + ofCentre2 + 3 * 6000;
            case DISTRICT -> unit.key() == 1 ? 240 + ofCentre2 : 3 * 6000;
            case CENTRE -> unit.key() == 2 ? ofCentre2 : unit.key() <= 3 ? 120 : 6000;
        };
    }

    private static ValueRow row(Unit unit, double minutes) {
        int posts = unit.level() == Level.CITY ? 60 : unit.level() == Level.DISTRICT ? 30 : 10;
        return new ValueRow(
                MINUTES.id(),
                MINUTES.version(),
                unit,
                MAY,
                minutes,
                (double) posts,
                minutes / posts / 60,
                ValueState.VALUE,
                null,
                1.0,
                null,
                Set.of());
    }

    private CentreHistory history() {
        StoreFixture city = new StoreFixture(root).district("01").district("02");
        for (int centre = 1; centre <= 6; centre++) {
            city.centre(centre, centre <= 3 ? "01" : "02", "2020-01-01", null);
            city.delivered("agenda_entries", centre, "2025-05", "2025-05");
        }
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            return StoreFacts.open(city.write(), engine, CATALOGUE, List.of()).history();
        }
    }

    // a tenth of 6,000 minutes is more than centres 1 and 3 could have had less: asked anew there would be no proof
    @Test
    void aFigureThatIsHeldIsJudgedByTheTeamOfThen() {
        CentreHistory history = history();
        release(history, 6000, Set.of("1")).enter("S1", "manifest", List.of());
        SealedRelease second = release(history, 5997, Set.of("1", "2"));
        assertThat(second.isHeld(MINUTES.id())).isTrue();
        assertThat(second.row(MINUTES.id(), at(Level.DISTRICT, "01")).num()).isEqualTo(6240);
        assertThat(second.row(MINUTES.id(), at(Level.CENTRE, "2")).state()).isEqualTo(ValueState.SUPPRESSED);
    }

    private static Place at(Level level, String unit) {
        return new Place(ViewMode.IS, level, unit, MAY);
    }
}
