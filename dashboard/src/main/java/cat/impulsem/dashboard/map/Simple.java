package cat.impulsem.dashboard.map;

import cat.impulsem.dashboard.map.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** What is simple about an outline: its line without corners that nobody would see, and its roomiest place. */
final class Simple {
    /** In per cent of the map: half a pixel where it is 760 pixels wide. */
    private static final double UNSEEN = 0.06;

    private static final int GRID = 48;

    private Simple() {}

    /** The place of a grid that lies farthest from the outline, inside it. */
    static Point roomiest(List<Point> ring) {
        var across = ring.stream().mapToDouble(Point::x).summaryStatistics();
        var down = ring.stream().mapToDouble(Point::y).summaryStatistics();
        Point best = ring.getFirst();
        double most = 0;
        for (int i = 0; i < GRID * GRID; i++) {
            Point place = new Point(
                    across.getMin() + (i % GRID + 0.5) * (across.getMax() - across.getMin()) / GRID,
                    down.getMin() + (i / GRID + 0.5) * (down.getMax() - down.getMin()) / GRID);
            double room = isInside(place, ring) ? toOutline(place, ring) : 0;
            if (room > most) {
                most = room;
                best = place;
            }
        }
        return best;
    }

    private static boolean isInside(Point place, List<Point> ring) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            Point from = ring.get(i - 1);
            Point to = ring.get(i);
            boolean crosses = from.y() > place.y() != to.y() > place.y();
            if (crosses && place.x() < from.x() + (to.x() - from.x()) * (place.y() - from.y()) / (to.y() - from.y())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double toOutline(Point place, List<Point> ring) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < ring.size(); i++) {
            least = Math.min(least, toSide(place, ring.get(i - 1), ring.get(i)));
        }
        return least;
    }

    private static double toSide(Point place, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double along = length == 0
                ? 0
                : Math.clamp(((place.x() - from.x()) * dx + (place.y() - from.y()) * dy) / length, 0, 1);
        return Math.hypot(place.x() - from.x() - along * dx, place.y() - from.y() - along * dy);
    }

    /** Ends stay, and so does whatever lies off the line between corners that stay. */
    static List<Point> line(List<Point> corners) {
        List<Point> kept = new ArrayList<>();
        kept.add(corners.getFirst());
        keep(corners, 0, corners.size() - 1, kept);
        return kept;
    }

    private static void keep(List<Point> corners, int from, int to, List<Point> kept) {
        int farthest = from;
        double most = UNSEEN;
        for (int i = from + 1; i < to; i++) {
            double off = distance(corners.get(i), corners.get(from), corners.get(to));
            if (off > most) {
                most = off;
                farthest = i;
            }
        }
        if (farthest > from) {
            keep(corners, from, farthest, kept);
            keep(corners, farthest, to, kept);
        } else if (to > from) {
            kept.add(corners.get(to));
        }
    }

    private static double distance(Point point, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.hypot(dx, dy);
        return length == 0
                ? Math.hypot(point.x() - from.x(), point.y() - from.y())
                : Math.abs(dx * (from.y() - point.y()) - dy * (from.x() - point.x())) / length;
    }
}
