package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.analysis.Hiding;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import cat.impulsem.warehouse.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two districts of four centres with 80 persons each in January 2024: 40 at the counter, the others by telephone or video.
 * One centre of the first district has 3 by video, the others 20, so that no channels are shown of centres.
 */
class HiddenValuesTest {
    private static final PublishOptions OPTIONS = new PublishOptions(
            null, "test", Clock.fixed(Instant.parse("2025-02-03T04:05:06Z"), ZoneOffset.UTC), true, "Barcelona");

    @TempDir
    Path root;

    private static StoreLayout city(Path folder, int centreOfThree) {
        StoreFixture city = new StoreFixture(folder)
                .district("01")
                .district("02")
                .row("subjects", "subject_code", "S", "subject_name", "Subject", "is_group_suitable", true);
        for (int centre = 1; centre <= 8; centre++) {
            city.centre(centre, centre <= 4 ? "01" : "02", "2020-01-01", null);
            city.delivered("attentions", centre, "2024-01", "2024-12");
            int video = centre == centreOfThree ? 3 : 20;
            for (int person = 0; person < 80; person++) {
                String channel = person < 40 ? "CENTRE" : person < 40 + video ? "VIDEO" : "PHONE";
                Visit.later(centre, centre + "-" + person, channel).addTo(city);
            }
        }
        return city.write();
    }

    private static PublishedSnapshot publish(StoreLayout store) {
        return Publisher.publish(store, OPTIONS, Progress.silent());
    }

    private static Map<String, String> tables(PublishedSnapshot published) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(published.folder())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".parquet")).toList()) {
                hashes.put(file.getFileName().toString(), Sha256.of(file));
            }
        }
        return hashes;
    }

    private static List<String> query(StoreLayout store, PublishedSnapshot published, String sql) {
        try (Snapshot snapshot = new SnapshotStore(store).open(published.id())) {
            return snapshot.query(sql, row -> row.getString(1));
        }
    }

    /** Who reads the release cannot tell centre 1 from centre 2, by no value, order, count, colour or size of a file. */
    @Test
    void a14HiddenValuesThatChangePlacesLeaveEveryReleasedTableEqualToTheByte() throws IOException {
        Map<String, String> first = tables(publish(city(root.resolve("first"), 1)));
        Map<String, String> second = tables(publish(city(root.resolve("second"), 2)));
        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    /** The only three persons of a category are no reason for its name to stand at one centre and not at another. */
    @Test
    void a15HiddenUnitsNameAllCategoriesAlike() {
        StoreLayout store = city(root.resolve("city"), 1);
        PublishedSnapshot published = publish(store);
        assertThat(query(store, published, """
            select distinct names from (
              select unit_code, string_agg(code_1, ' ' order by code_1) as names from analysis_values
              where analysis_id = 'R17.channel' and level = 'centre' and grain = 'year'
                and measure = 'attentions' and state = 'suppressed'
              group by unit_code)
            """)).containsExactly("ALL CENTRE EMAIL HOME PHONE TERRITORY VIDEO");
    }

    @Test
    void whatIsHiddenOfBreakdownsIsToldBeforeItIsReleased() {
        StoreLayout store = city(root.resolve("city"), 1);
        List<BreakdownLine> told =
                Publisher.preview(store, OPTIONS, Progress.silent()).breakdowns();
        assertThat(told)
                .filteredOn(line -> line.id().equals("R17.channel"))
                .singleElement()
                .satisfies(line -> assertThat(line.reasons().values()).contains(Set.of(Hiding.FEW)))
                .satisfies(line -> assertThat(line.small()).isPositive())
                .satisfies(line -> assertThat(line.loss()).isBetween(0.01, 0.99));
        PublishedSnapshot published = publish(store);
        assertThat(told.stream().filter(line -> line.hidden() > 0).map(line -> line.id() + " " + line.hidden()))
                .containsExactlyInAnyOrderElementsOf(query(store, published, """
                    select analysis_id || ' ' || count(*) from analysis_values where state = 'suppressed'
                    group by analysis_id
                    """));
    }
}
