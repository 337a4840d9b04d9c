package cat.impulsem.dashboard.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One area of a map, in per cent of its width and height.
 *
 * @param pieces its outlines; an island is a piece of its own
 * @param label where there is room for its name
 */
public record Shape(List<List<Point>> pieces, Box label) {
    /**
     * A place.
     *
     * @param x from the left
     * @param y from above
     */
    public record Point(double x, double y) {
        String written(String unit) {
            return String.format(Locale.ROOT, "%.2f%s %.2f%s", x, unit, y, unit);
        }
    }

    /**
     * A rectangle.
     *
     * @param left left edge
     * @param top upper edge
     * @param width its width
     * @param height its height
     */
    public record Box(double left, double top, double width, double height) {
        /** As a style. */
        public String style() {
            return String.format(
                    Locale.ROOT, "left:%.2f%%;top:%.2f%%;width:%.2f%%;height:%.2f%%", left, top, width, height);
        }
    }

    /** A style that cuts it out; the way between its pieces, there and back, has no width. */
    public String style() {
        List<Point> corners = new ArrayList<>();
        pieces.forEach(corners::addAll);
        pieces.reversed().stream().skip(1).forEach(piece -> corners.add(piece.getLast()));
        return corners.stream()
                .map(corner -> corner.written("%"))
                .collect(Collectors.joining(",", "clip-path:polygon(", ")"));
    }

    /** Its outlines as the path of a drawing that is a hundred wide and high. */
    public String path() {
        return pieces.stream()
                .map(piece ->
                        piece.stream().map(corner -> corner.written("")).collect(Collectors.joining("L", "M", "Z")))
                .collect(Collectors.joining());
    }
}
