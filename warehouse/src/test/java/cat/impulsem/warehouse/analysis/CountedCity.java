package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Persons by channel in 2024: districts "01", "02", ... of some centres each, numbered from 1 through the city; 100 at the
 * counter and 40 by telephone in each, and a number by video call that each test chooses. Nobody comes to two centres; to a
 * centre with {@link #NOBODY} nobody comes at all.
 */
final class CountedCity {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 12;
    static final int NOBODY = -1;

    private CountedCity() {}

    /** Rows of the year; for each district, the numbers of its centres. */
    static List<CountedRow> of(int[]... video) {
        return of(MONTHS, video);
    }

    /** Rows of the first months of the year. */
    static List<CountedRow> of(int months, int[]... video) {
        List<CountedRow> rows = new ArrayList<>();
        int centre = 0;
        for (int i = 0; i < video.length; i++) {
            String district = "0" + (i + 1);
            for (int own : video[i]) {
                centre++;
                add(rows, months, Level.CENTRE, String.valueOf(centre), district, centre, own);
            }
            add(rows, months, Level.DISTRICT, district, null, 0, video[i]);
        }
        int[] all = Arrays.stream(video).flatMapToInt(Arrays::stream).toArray();
        add(rows, months, Level.CITY, "city", null, 0, all);
        return rows;
    }

    private static void add(
            List<CountedRow> rows,
            int months,
            Level level,
            String unit,
            String district,
            int family,
            int... ofCentres) {
        int centres =
                (int) Arrays.stream(ofCentres).filter(own -> own != NOBODY).count();
        int video = Arrays.stream(ofCentres).filter(own -> own != NOBODY).sum();
        rows.add(row(months, level, unit, district, family, "CENTRE", 100 * centres));
        rows.add(row(months, level, unit, district, family, "PHONE", 40 * centres));
        rows.add(row(months, level, unit, district, family, "VIDEO", video));
        rows.add(row(months, level, unit, district, family, "ALL", 140 * centres + video));
    }

    /** One row. */
    static CountedRow row(
            int months, Level level, String unit, String district, int family, String channel, double persons) {
        return new CountedRow(
                level,
                unit,
                district,
                family,
                FIRST,
                FIRST.plusMonths(months - 1L),
                List.of(channel),
                List.of(persons),
                true,
                null);
    }

    /** The same row of a team, or a category, in which somebody stands out. */
    static CountedRow uneven(CountedRow row) {
        return new CountedRow(
                row.level(),
                row.unit(),
                row.district(),
                row.family(),
                row.first(),
                row.last(),
                row.codes(),
                row.counts(),
                false,
                row.time());
    }
}
