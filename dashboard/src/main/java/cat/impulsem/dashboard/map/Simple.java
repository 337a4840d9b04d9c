package cat.impulsem.dashboard.map;

import cat.impulsem.dashboard.map.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Leaves out corners that nobody would see (Douglas and Peucker). */
final class Simple {
    /** In per cent of the map: half a pixel where it is 760 pixels wide. */
    private static final double UNSEEN = 0.06;

    private Simple() {}

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
