package cat.impulsem.dashboard.map;

import cat.impulsem.dashboard.data.Neighbourhoods;
import cat.impulsem.dashboard.map.Shape.Box;
import cat.impulsem.dashboard.map.Shape.Point;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * True outlines from GeoJSON files in degrees, as the city's map office publishes them. A feature with the code of a
 * neighbourhood is one, any other with the code of a district is a district; districts without one of their own are
 * drawn as their neighbourhoods. Holes are left out: what fills them lies on top.
 */
final class GeoFile {
    private static final List<String> NEIGHBOURHOOD = List.of("codi_barri", "BARRI");
    private static final List<String> DISTRICT = List.of("codi_districte", "DISTRICTE");
    /** The city draws itself with the sea below; its coast runs from south-west to north-east. */
    private static final double TURN = Math.toRadians(45);
    /** Wide enough for a name, as a share of the map. */
    private static final Box ROOM = new Box(0, 0, 18, 10);

    private final Map<String, List<List<Point>>> districts = new TreeMap<>();
    private final Map<String, List<List<Point>>> neighbourhoods = new TreeMap<>();

    private GeoFile() {}

    /** Reads one file, or all of a folder. */
    static Plans plans(Path place) {
        GeoFile read = new GeoFile();
        try {
            files(place).forEach(read::add);
        } catch (JacksonException | ClassCastException damaged) {
            throw new MapException(place + " is not GeoJSON: " + damaged.getMessage());
        }
        return read.drawn(place);
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.filter(file -> file.toString().endsWith(".geojson"))
                    .sorted()
                    .toList();
        } catch (java.io.IOException failed) {
            throw new MapException(place + " cannot be read: " + failed.getMessage());
        }
    }

    private void add(Path file) {
        for (JsonNode feature :
                JsonMapper.builder().build().readTree(file.toFile()).path("features")) {
            Optional<String> neighbourhood = code(feature, NEIGHBOURHOOD);
            Optional<String> district = code(feature, DISTRICT);
            Map<String, List<List<Point>>> areas = neighbourhood.isPresent() ? neighbourhoods : districts;
            neighbourhood.or(() -> district).ifPresent(code -> areas.computeIfAbsent(code, key -> new ArrayList<>())
                    .addAll(rings(feature.path("geometry"))));
        }
    }

    private static Optional<String> code(JsonNode feature, List<String> names) {
        return names.stream()
                .map(name -> feature.path("properties").path(name).asString(""))
                .filter(code -> code.matches("\\d{1,2}") && Integer.parseInt(code) > 0)
                .map(code -> "%02d".formatted(Integer.parseInt(code)))
                .findFirst();
    }

    private static List<List<Point>> rings(JsonNode geometry) {
        List<List<Point>> rings = new ArrayList<>();
        if (geometry.path("type").asString("").equals("Polygon")) {
            rings.add(ring(geometry.path("coordinates").path(0)));
        } else {
            geometry.path("coordinates").forEach(polygon -> rings.add(ring(polygon.path(0))));
        }
        return rings;
    }

    private static List<Point> ring(JsonNode places) {
        List<Point> ring = new ArrayList<>();
        places.forEach(place ->
                ring.add(new Point(place.path(0).asDouble(), place.path(1).asDouble())));
        return ring;
    }

    private Plans drawn(Path place) {
        if (districts.isEmpty()) {
            neighbourhoods.forEach((code, rings) -> districts
                    .computeIfAbsent(Neighbourhoods.district(code), key -> new ArrayList<>())
                    .addAll(rings));
        }
        if (districts.isEmpty()) {
            throw new MapException(place + " has no feature with one of the properties " + String.join(", ", DISTRICT)
                    + " or " + String.join(", ", NEIGHBOURHOOD));
        }
        List<Point> all = Stream.of(districts, neighbourhoods)
                .flatMap(areas -> areas.values().stream())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
        double middle =
                Math.toRadians(all.stream().mapToDouble(Point::y).average().orElse(0));
        Frame frame =
                Frame.around(all.stream().map(point -> flat(point, middle)).toList());
        UnaryOperator<Point> onMap = point -> frame.place(flat(point, middle));
        return new Plans(
                new Plan(frame.ratio(), true, shapes(districts, onMap)),
                neighbourhoods.isEmpty()
                        ? Tiles.plans().neighbourhoods()
                        : new Plan(frame.ratio(), true, shapes(neighbourhoods, onMap)));
    }

    /** Degrees as lengths that are alike in both directions, turned until the sea is below. */
    private static Point flat(Point degrees, double middle) {
        double east = degrees.x() * Math.cos(middle);
        double north = degrees.y();
        return new Point(
                east * Math.cos(TURN) + north * Math.sin(TURN), east * Math.sin(TURN) - north * Math.cos(TURN));
    }

    private static Map<String, Shape> shapes(Map<String, List<List<Point>>> areas, UnaryOperator<Point> onMap) {
        Map<String, Shape> shapes = new TreeMap<>();
        areas.forEach((code, rings) -> shapes.put(
                code,
                shape(rings.stream()
                        .map(ring -> Simple.line(ring.stream().map(onMap).toList()))
                        .filter(ring -> ring.size() > 2)
                        .toList())));
        return shapes;
    }

    private static Shape shape(List<List<Point>> rings) {
        List<Point> largest = rings.stream()
                .max(Comparator.comparingDouble(ring -> Math.abs(area(ring))))
                .orElseThrow();
        Point centre = Simple.roomiest(largest);
        return new Shape(
                rings,
                new Box(centre.x() - ROOM.width() / 2, centre.y() - ROOM.height() / 2, ROOM.width(), ROOM.height()));
    }

    private static double area(List<Point> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            twice += cross(ring.get(i - 1), ring.get(i));
        }
        return twice / 2;
    }

    private static double cross(Point from, Point to) {
        return from.x() * to.y() - to.x() * from.y();
    }

    /** The rectangle that holds everything. */
    private record Frame(double left, double top, double width, double height) {
        static Frame around(List<Point> points) {
            var across = points.stream().mapToDouble(Point::x).summaryStatistics();
            var down = points.stream().mapToDouble(Point::y).summaryStatistics();
            return new Frame(
                    across.getMin(), down.getMin(), across.getMax() - across.getMin(), down.getMax() - down.getMin());
        }

        double ratio() {
            return width / height;
        }

        Point place(Point point) {
            return new Point(100 * (point.x() - left) / width, 100 * (point.y() - top) / height);
        }
    }
}
