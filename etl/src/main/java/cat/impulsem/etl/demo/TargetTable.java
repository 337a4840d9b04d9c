package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.List;

/** What each unit wants to reach in 2024 and 2025, from where it stood. */
final class TargetTable {
    private static final String APPROVER = "IMSS";
    private final City city;
    private final TableFiles files;

    TargetTable(City city, TableFiles files) {
        this.city = city;
        this.files = files;
    }

    /**
     * One target.
     *
     * @param indicator id of the indicator
     * @param objective its objective
     * @param baseline the city's value in the baseline year
     * @param wanted what is wanted for 2025
     * @param isFixed whether the definition asks it of every unit and year
     */
    private record Aim(String indicator, String objective, double baseline, double wanted, boolean isFixed) {}

    private static final List<Aim> AIMS = List.of(
            new Aim("L1.A", "1.1", 38, 33, false),
            new Aim("L1.1b", "1.1", 56, 90, true),
            new Aim("L1.3a", "1.3", 30, 0, true),
            new Aim("L2.3a", "2.3", 22, 30, true),
            new Aim("L3.1a", "3.1", 25, 15, false),
            new Aim("L3.2a", "3.2", 18, 10, true),
            new Aim("L4.5b", "4.5", 69, 95, true),
            new Aim("L5.3a", "5.3", 76, 85, true));

    void write() {
        try (TableFile file = files.open("targets")) {
            for (int year : List.of(2024, 2025)) {
                LocalDate day = LocalDate.of(year, 1, 1);
                AIMS.forEach(aim -> write(aim, day, file));
                city.openOn(day).forEach(site -> band(site.centreOn(day), day, file));
            }
        }
    }

    private void write(Aim aim, LocalDate day, TableFile file) {
        row(aim, "CITY", "city", day, file);
        city.sites().stream()
                .map(Site::district)
                .distinct()
                .sorted()
                .forEach(unit -> row(aim, "DISTRICT", unit, day, file));
        city.openOn(day).forEach(site -> row(aim, "CENTRE", String.valueOf(site.centreOn(day)), day, file));
    }

    private void row(Aim aim, String level, String unit, LocalDate day, TableFile file) {
        double own = unit.equals("city")
                ? 1
                : city.dice("target", aim.indicator, level, unit).between(0.93, 1.07);
        double target = aim.isFixed ? aim.wanted : own * trajectory(aim, day);
        file.row(
                aim.indicator,
                level,
                unit,
                day,
                aim.objective,
                tenths(aim.baseline * own),
                tenths(target),
                null,
                null,
                APPROVER);
    }

    // Each team agrees on how many hard cases a post can carry.
    private void band(int centre, LocalDate day, TableFile file) {
        double own = city.dice("band", centre).between(0.9, 1.1);
        file.row(
                "L3.3a",
                "CENTRE",
                String.valueOf(centre),
                day,
                "3.3",
                null,
                null,
                tenths(8 * own),
                tenths(13 * own),
                APPROVER);
    }

    private static double trajectory(Aim aim, LocalDate day) {
        double way = day.getYear() == 2024 ? 0.4 : 1;
        return aim.baseline + way * (aim.wanted - aim.baseline);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
