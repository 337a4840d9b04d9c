package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.util.List;
import java.util.Map;

/** What an extract holds in Catalan, as texts, row by row. */
final class Extracted {
    private Extracted() {}

    static List<List<String>> rows(SnapshotStore store, FixtureViewer viewer, Map<String, String> query)
            throws ExtractRefusal {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, viewer)) {
            var screen = Screens.withoutPage(snapshots, Language.CA);
            return new ExtractTable(screen, ExtractRequest.read(query, screen))
                    .rows()
                    .map(Row::cells)
                    .map(cells -> cells.stream().map(Cell::text).toList())
                    .toList();
        }
    }

    static Map<String, String> query(String what, String names, String units, String breakdown, String period) {
        return Map.of(what, names, "units", units, "breakdown", breakdown, "period", period);
    }
}
