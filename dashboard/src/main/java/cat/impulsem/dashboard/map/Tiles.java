package cat.impulsem.dashboard.map;

import cat.impulsem.dashboard.data.Neighbourhoods;
import cat.impulsem.dashboard.map.Shape.Box;
import cat.impulsem.dashboard.map.Shape.Point;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The city as a scheme, sea below and mountain above: each neighbourhood is one tile of equal size, so that a small
 * district is as easy to hit as a large one.
 */
final class Tiles {
    private static final String FILE = "/map/tiles.txt";
    private static final String SEA = "--";
    /** Half of what is left free between areas, in tiles. */
    private static final double GAP = 0.05;

    private final int columns;
    private final int rows;
    private final Map<String, Set<Tile>> neighbourhoods = new TreeMap<>();
    private final Map<String, Set<Tile>> districts = new TreeMap<>();

    private record Tile(int column, int row) implements Comparable<Tile> {
        Tile by(int dx, int dy) {
            return new Tile(column + dx, row + dy);
        }

        @Override
        public int compareTo(Tile other) {
            return Comparator.comparingInt(Tile::row)
                    .thenComparingInt(Tile::column)
                    .compare(this, other);
        }
    }

    private Tiles(List<String[]> lines) {
        this.rows = lines.size();
        this.columns = lines.getFirst().length;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                add(lines.get(row)[column], new Tile(column, row));
            }
        }
    }

    private void add(String code, Tile tile) {
        if (!code.equals(SEA)) {
            neighbourhoods.put(code, Set.of(tile));
            districts
                    .computeIfAbsent(Neighbourhoods.district(code), district -> new TreeSet<>())
                    .add(tile);
        }
    }

    static Plans plans() {
        try (InputStream in = Tiles.class.getResourceAsStream(FILE)) {
            return new Tiles(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split(" "))
                            .toList())
                    .drawn();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Plans drawn() {
        double ratio = (double) columns / rows;
        return new Plans(new Plan(ratio, false, shapes(districts)), new Plan(ratio, false, shapes(neighbourhoods)));
    }

    private Map<String, Shape> shapes(Map<String, Set<Tile>> areas) {
        Map<String, Shape> shapes = new TreeMap<>();
        areas.forEach((code, tiles) -> shapes.put(code, new Shape(List.of(outline(tiles)), room(tiles))));
        return shapes;
    }

    /** Goes around the tiles with their inside on the right, and notes each corner a little inside. */
    private List<Point> outline(Set<Tile> tiles) {
        Map<Tile, Tile> edges = edges(tiles);
        Tile start = edges.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        List<Point> corners = new ArrayList<>();
        Tile before = edges.entrySet().stream()
                .filter(edge -> edge.getValue().equals(start))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Tile here = start;
        do {
            Tile next = edges.get(here);
            int turnX = (next.column() - here.column()) - (here.column() - before.column());
            int turnY = (next.row() - here.row()) - (here.row() - before.row());
            if (turnX != 0 || turnY != 0) {
                corners.add(inside(before, here, next));
            }
            before = here;
            here = next;
        } while (!here.equals(start));
        return corners;
    }

    private Point inside(Tile before, Tile here, Tile next) {
        int normalX = -(here.row() - before.row()) - (next.row() - here.row());
        int normalY = (here.column() - before.column()) + (next.column() - here.column());
        return new Point(100 * (here.column() + GAP * normalX) / columns, 100 * (here.row() + GAP * normalY) / rows);
    }

    private static Map<Tile, Tile> edges(Set<Tile> tiles) {
        Map<Tile, Tile> edges = new HashMap<>();
        for (Tile tile : tiles) {
            side(edges, tiles.contains(tile.by(0, -1)), tile, tile.by(1, 0));
            side(edges, tiles.contains(tile.by(1, 0)), tile.by(1, 0), tile.by(1, 1));
            side(edges, tiles.contains(tile.by(0, 1)), tile.by(1, 1), tile.by(0, 1));
            side(edges, tiles.contains(tile.by(-1, 0)), tile.by(0, 1), tile);
        }
        return edges;
    }

    private static void side(Map<Tile, Tile> edges, boolean isInner, Tile from, Tile to) {
        if (!isInner) {
            edges.put(from, to);
        }
    }

    /** The largest rectangle of tiles; of two, the wider one. */
    private Box room(Set<Tile> tiles) {
        return tiles.stream()
                .flatMap(tile -> rectangles(tile, tiles))
                .max(Comparator.comparingDouble((Box box) -> box.width() * box.height())
                        .thenComparingDouble(Box::width))
                .map(box -> new Box(
                        100 * box.left() / columns,
                        100 * box.top() / rows,
                        100 * box.width() / columns,
                        100 * box.height() / rows))
                .orElseThrow();
    }

    private Stream<Box> rectangles(Tile corner, Set<Tile> tiles) {
        return IntStream.rangeClosed(1, columns).boxed().flatMap(width -> IntStream.rangeClosed(1, rows)
                .filter(height -> isFull(corner, width, height, tiles))
                .mapToObj(height -> new Box(corner.column(), corner.row(), width, height)));
    }

    private static boolean isFull(Tile corner, int width, int height, Set<Tile> tiles) {
        return IntStream.range(0, width)
                .allMatch(dx -> IntStream.range(0, height).allMatch(dy -> tiles.contains(corner.by(dx, dy))));
    }
}
