package cat.impulsem.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cat.impulsem.dashboard.map.Shape.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansTest {
    /** Two squares that share a side; south-east of it lies the sea, which is drawn below. */
    private static final String TWO_SQUARES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"codi_districte": "01", "codi_barri": "01"},
               "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0.5, 1], [0, 1], [0, 0]]]}},
              {"type": "Feature", "properties": {"DISTRICTE": "1", "BARRI": 2},
               "geometry": {"type": "MultiPolygon", "coordinates": [[[[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]]]}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void schemeHasATileForEachNeighbourhoodAndAShapeForEachDistrict() {
        Plans plans = Plans.of(null);

        assertThat(plans.neighbourhoods().shapes()).hasSize(73).containsKeys("01", "73");
        assertThat(plans.districts().shapes()).hasSize(10).containsKeys("01", "10");
        assertThat(plans.districts().isTrue()).isFalse();
        assertThat(plans.districts().ratio()).isEqualTo(11.0 / 8);
    }

    /** Ciutat Vella is a square of two by two tiles at column 3 and row 5, a twentieth of a tile inside its border. */
    @Test
    void outlineGoesAroundTheTilesOfADistrict() {
        List<Point> corners =
                Plans.of("").districts().shapes().get("01").pieces().getFirst();

        assertThat(corners)
                .usingRecursiveFieldByFieldElementComparator()
                .usingElementComparator((one, other) -> near(one, other) ? 0 : 1)
                .containsExactlyInAnyOrder(
                        new Point(100 * 3.05 / 11, 100 * 5.05 / 8),
                        new Point(100 * 4.95 / 11, 100 * 5.05 / 8),
                        new Point(100 * 4.95 / 11, 100 * 6.95 / 8),
                        new Point(100 * 3.05 / 11, 100 * 6.95 / 8));
    }

    /** Turned by an eighth, the two squares are a strip from left below to right above; the corner in line goes. */
    @Test
    void trueOutlinesAreTurnedUntilTheSeaIsBelowAndHaveNoIdleCorners() throws IOException {
        Plans plans = Plans.of(
                Files.writeString(folder.resolve("two.geojson"), TWO_SQUARES).toString());
        Plan neighbourhoods = plans.neighbourhoods();

        assertThat(neighbourhoods.isTrue()).isTrue();
        assertThat(neighbourhoods.ratio()).isCloseTo(1, within(0.001));
        List<Point> first = neighbourhoods.shapes().get("01").pieces().getFirst();
        assertThat(first).hasSize(5);
        assertThat(first.getFirst().x()).isCloseTo(0, within(0.01));
        assertThat(first.getFirst().y()).isCloseTo(33.33, within(0.1));
    }

    @Test
    void districtWithoutAnOutlineIsDrawnAsItsNeighbourhoods() throws IOException {
        Plans plans = Plans.of(
                Files.writeString(folder.resolve("two.geojson"), TWO_SQUARES).toString());

        assertThat(plans.districts().shapes()).containsOnlyKeys("01");
        assertThat(plans.districts().shapes().get("01").pieces()).hasSize(2);
    }

    /** Seen with the sea below, Nou Barris lies above Ciutat Vella, and Sants-Montjuïc to the left of Sant Martí. */
    @Test
    void publishedOutlinesOfTheCityAreDrawnWhole() {
        Path published = Path.of(System.getProperty("shared.dir", "absent"), "data", "geo");
        assumeTrue(Files.isDirectory(published), "skipped: folder " + published + " is absent");
        Plans plans = Plans.of(published.toString());

        assertThat(plans.districts().shapes()).hasSize(10);
        assertThat(plans.neighbourhoods().shapes()).hasSize(73);
        assertThat(plans.neighbourhoods().isTrue()).isTrue();
        assertThat(Stream.of(plans.districts(), plans.neighbourhoods())
                        .flatMap(plan -> plan.shapes().values().stream())
                        .flatMap(shape -> shape.pieces().stream())
                        .flatMap(List::stream))
                .allSatisfy(corner -> {
                    assertThat(corner.x()).isBetween(-0.001, 100.001);
                    assertThat(corner.y()).isBetween(-0.001, 100.001);
                });
        assertThat(middle(plans, "08").y()).isLessThan(middle(plans, "01").y());
        assertThat(middle(plans, "03").x()).isLessThan(middle(plans, "10").x());
    }

    private static Point middle(Plans plans, String district) {
        Shape.Box label = plans.districts().shapes().get(district).label();
        return new Point(label.left() + label.width() / 2, label.top() + label.height() / 2);
    }

    @Test
    void fileWithoutNeighbourhoodsLeavesTheirTiles() throws IOException {
        String districts = TWO_SQUARES.replace("codi_barri", "name").replace("BARRI", "name");
        Plans plans = Plans.of(
                Files.writeString(folder.resolve("d.geojson"), districts).toString());

        assertThat(plans.districts().isTrue()).isTrue();
        assertThat(plans.neighbourhoods().isTrue()).isFalse();
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithItsReason() throws IOException {
        String text = Files.writeString(folder.resolve("no.geojson"), "no map").toString();
        String empty = Files.writeString(folder.resolve("none.geojson"), "{\"features\": []}")
                .toString();

        assertThatThrownBy(() -> Plans.of(text))
                .isInstanceOf(MapException.class)
                .hasMessageContaining("not GeoJSON");
        assertThatThrownBy(() -> Plans.of(empty)).hasMessageContaining("codi_districte");
        assertThatThrownBy(() -> Plans.of(folder.resolve("gone").toString())).hasMessageContaining("cannot be read");
    }

    private static boolean near(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < 1e-6 && Math.abs(one.y() - other.y()) < 1e-6;
    }
}
