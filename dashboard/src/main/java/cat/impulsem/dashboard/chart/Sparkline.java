package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.util.List;
import java.util.Locale;

/**
 * A line the size of a word: months from left to right, gaps where there is no figure, a dot at the last one.
 *
 * @param values the months in order, null where there is no figure
 * @param low value at the foot of the drawing
 * @param high value at its top
 */
public record Sparkline(List<Double> values, double low, double high) {
    private static final int WIDTH = 112;
    private static final int HEIGHT = 28;
    private static final int MARGIN = 3;

    /** A line on its own scale. */
    public static Sparkline of(List<Double> values) {
        double low = values.stream()
                .filter(value -> value != null)
                .mapToDouble(value -> value)
                .min()
                .orElse(0);
        double high = values.stream()
                .filter(value -> value != null)
                .mapToDouble(value -> value)
                .max()
                .orElse(1);
        return new Sparkline(values, low, high);
    }

    /** The drawing; label is what those hear who cannot see it. */
    public Markup draw(String label) {
        Markup out = SmallDrawing.open("spark", WIDTH, HEIGHT, label);
        out.open("path", "d", path()).close("path");
        int last = lastWithFigure();
        if (last >= 0) {
            out.open("circle", "cx", at(x(last)), "cy", at(y(values.get(last))), "r", "2.5")
                    .close("circle");
        }
        return out.close("svg");
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                path.append(down ? "L" : "M").append(at(x(i))).append(' ').append(at(y(value)));
            }
            down = value != null;
        }
        return path.toString();
    }

    private int lastWithFigure() {
        int last = values.size() - 1;
        while (last >= 0 && values.get(last) == null) {
            last--;
        }
        return last;
    }

    private double x(int index) {
        return MARGIN + (WIDTH - 2.0 * MARGIN) * index / Math.max(1, values.size() - 1);
    }

    private double y(double value) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * share;
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
