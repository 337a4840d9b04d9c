package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.seal.ReleaseAudit;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same facts released twice: what is hidden only for what it tells of another indicator stays that, and hides no more. */
class SecondReleaseTest {
    private static final PublishOptions LATER = new PublishOptions(
            2023,
            "a later version",
            Clock.fixed(Instant.parse("2025-03-03T04:05:06Z"), ZoneOffset.UTC),
            true,
            "Barcelona");
    private static final String HIDDEN = """
            select 'analysis ' || analysis_id || ' ' || level || ' ' || unit_code || ' ' || grain || ' ' || period_start
                || ' ' || coalesce(code_1, '') || ' ' || measure as what
            from analysis_values where state = 'suppressed'
            union all
            select 'indicator ' || indicator_id || ' ' || view_mode || ' ' || level || ' ' || unit_code || ' ' || period_start
                || ' ' || period_end as what
            from indicator_values where state = 'suppressed'
            order by what
            """;

    @TempDir
    Path copy;

    private static List<String> hidden(StoreLayout store, String id) {
        try (Snapshot snapshot = new SnapshotStore(store).open(id)) {
            return snapshot.query(HIDDEN, row -> row.getString(1));
        }
    }

    /** Places of each indicator that the ledger says are hidden for another one alone. */
    private static Map<String, List<Integer>> told(StoreLayout store, String id) throws IOException {
        Map<String, List<Integer>> told = new TreeMap<>();
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(store.releases().resolve(id + ".json.gz")))) {
            for (JsonNode one : Yaml.json().readTree(in).get("indicators")) {
                List<Integer> places = new ArrayList<>();
                one.get("told").forEach(place -> places.add(place.asInt()));
                told.put(one.get("id").asText(), places);
            }
        }
        return told;
    }

    @Test
    void hidesWhatTheFirstOneHid() throws IOException {
        StoreLayout store = PublishedCity.published().copyTo(copy);
        String first = PublishedCity.published().id();
        String second = Publisher.publish(store, LATER, Progress.silent()).id();

        assertThat(second).isNotEqualTo(first);
        assertThat(hidden(store, first)).isNotEmpty();
        assertThat(hidden(store, second)).isEqualTo(hidden(store, first));
        assertThat(told(store, first).values()).anyMatch(places -> !places.isEmpty());
        assertThat(told(store, second)).isEqualTo(told(store, first));
        assertThat(ReleaseAudit.of(store, second).findings()).isEmpty();
    }
}
