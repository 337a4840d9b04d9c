package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A site in a month, for the administrative records.
 *
 * @param city everything
 * @param site which site
 * @param month which month
 * @param days working days of the month
 * @param frontline who attends people
 */
record SiteMonth(City city, Site site, YearMonth month, List<LocalDate> days, List<Professional> frontline) {
    private static final double[] SEASON = {1.05, 1.06, 1.1, 0.98, 1.08, 1.05, 0.98, 0.55, 1.0, 1.1, 1.1, 0.95};

    static SiteMonth of(City city, Site site, YearMonth month) {
        List<Professional> frontline = city.staffing().at(site).stream()
                .filter(stint -> stint.professional().role().attends())
                .filter(stint -> stint.covers(month.atDay(1)) && stint.covers(month.atEndOfMonth()))
                .map(Stint::professional)
                .toList();
        return new SiteMonth(city, site, month, WorkingDays.of(month), frontline);
    }

    /** What the site sees in the month of something that the city sees so often in a year. */
    double volume(double perYear) {
        return perYear
                / 12
                * SEASON[month.getMonthValue() - 1]
                * site.demand()
                * city.span().share();
    }

    Dice dice(String table) {
        return Dice.of(city.seed(), table, site.number(), month);
    }

    LocalDate day(Dice dice) {
        return dice.oneOf(days);
    }

    int centre() {
        return site.centreOn(month.atDay(1));
    }

    double progress() {
        return Story.progress(month);
    }

    /** First letters of the keys of the month, unique by letter. */
    String key(String letter) {
        return letter + month + "-" + site.number() + "-";
    }

    /** Day on which something was recorded; nothing is recorded after the delivery was cut. */
    LocalDate recorded(LocalDate done, Dice dice) {
        LocalDate day = done.plusDays(dice.chance(0.6) ? 0 : dice.between(1, 12));
        return day.isAfter(city.span().issued()) ? city.span().issued() : day;
    }

    /** The day, or null when it has not come yet. */
    LocalDate ifCome(LocalDate day) {
        return day.isAfter(city.span().lastDay()) ? null : day;
    }
}
