package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When something is planned, as a bar on the calendar of all: filled as far as it is done, with a line at the present.
 * Its numbers stand beside it, so those who cannot see it miss nothing.
 *
 * @param first first month of the calendar
 * @param last last month of the calendar
 * @param starts first month of the bar
 * @param ends last month of the bar
 * @param now last month that is known
 * @param done how much is done, 0 to 1
 */
public record CalendarBar(
        YearMonth first, YearMonth last, YearMonth starts, YearMonth ends, YearMonth now, double done) {
    private static final int WIDTH = 168;
    private static final int HEIGHT = 16;

    /** The drawing. */
    public Markup draw() {
        double from = x(starts);
        double to = x(ends.plusMonths(1));
        Markup out = new Markup()
                .open("svg", "class", "calendar", "aria-hidden", "true", "viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .open("rect", "class", "planned", "x", at(from), "y", "4", "width", at(to - from), "height", "8")
                .close("rect")
                .open("rect", "class", "done", "x", at(from), "y", "4", "width", at((to - from) * done), "height", "8")
                .close("rect");
        double present = x(now.plusMonths(1));
        if (present > 0 && present < WIDTH) {
            out.open("rect", "class", "now", "x", at(present - 1), "y", "0", "width", "2", "height", "16")
                    .close("rect");
        }
        return out.close("svg");
    }

    private double x(YearMonth month) {
        double whole = first.until(last.plusMonths(1), ChronoUnit.MONTHS);
        return WIDTH * first.until(month, ChronoUnit.MONTHS) / whole;
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
