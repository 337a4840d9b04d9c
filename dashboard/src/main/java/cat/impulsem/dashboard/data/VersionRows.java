package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.List;

/** Reads the versions of the definitions of a snapshot. */
final class VersionRows {
    private VersionRows() {}

    static List<IndicatorVersion> read(Snapshot snapshot) {
        return snapshot.remembered(
                """
                select indicator_id, version, valid_from, valid_to, reason_ca, reason_es, reason_en, approved_by,
                  definition_ca, definition_es, definition_en
                from indicator_versions
                order by indicator_id, version
                """,
                row -> new IndicatorVersion(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        new LocalText(row.getString(5), row.getString(6), row.getString(7)),
                        row.getString(8),
                        new LocalText(row.getString(9), row.getString(10), row.getString(11))));
    }
}
