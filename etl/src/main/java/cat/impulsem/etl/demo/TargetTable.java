package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.List;

/** What each unit wants to reach in 2024 and 2025, from where it stood. */
final class TargetTable {
    private final City city;
    private final TableFiles files;

    TargetTable(City city, TableFiles files) {
        this.city = city;
        this.files = files;
    }

    /** An indicator, its objective, the city's value in the baseline year and what is wanted for 2025. */
    private record Aim(String indicator, String objective, double baseline, double wanted) {}

    private static final List<Aim> AIMS = List.of(
            new Aim("L1.A", "1.1", 38, 33),
            new Aim("L1.1a", "1.1", 125, 105),
            new Aim("L1.3a", "1.3", 30, 12),
            new Aim("L2.A", "2.1", 8, 13),
            new Aim("L2.1a", "2.1", 16, 19),
            new Aim("L3.1a", "3.1", 25, 15),
            new Aim("L3.2a", "3.2", 18, 12),
            new Aim("L4.2b", "4.2", 150, 180),
            new Aim("L4.4b", "4.4", 86, 90));

    void write() {
        try (TableFile file = files.open("targets")) {
            for (int year : List.of(2024, 2025)) {
                for (Aim aim : AIMS) {
                    write(aim, LocalDate.of(year, 1, 1), file);
                }
            }
        }
    }

    private void write(Aim aim, LocalDate day, TableFile file) {
        row(aim, "CITY", "city", day, file);
        city.sites().stream().map(Site::district).distinct().sorted().forEach(unit -> row(aim, "DISTRICT", unit, day, file));
        city.openOn(day).forEach(site -> row(aim, "CENTRE", String.valueOf(site.centreOn(day)), day, file));
    }

    private void row(Aim aim, String level, String unit, LocalDate day, TableFile file) {
        double own = unit.equals("city")
                ? 1
                : city.dice("target", aim.indicator, level, unit).between(0.93, 1.07);
        double way = day.getYear() == 2024 ? 0.4 : 1;
        double target = aim.baseline + way * (aim.wanted - aim.baseline);
        file.row(aim.indicator, level, unit, day, aim.objective, tenths(aim.baseline * own), tenths(target * own));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
