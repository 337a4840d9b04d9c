package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Places, centres, calendar, code lists, populations, funding and professionals. */
final class RegisterTables {
    private final City city;
    private final TableFiles files;

    RegisterTables(City city, TableFiles files) {
        this.city = city;
        this.files = files;
    }

    void write() {
        copy("districts", "barcelona/districts.csv", "district_code", "district_name");
        copy(
                "neighbourhoods",
                "barcelona/neighbourhoods.csv",
                "neighbourhood_code",
                "district_code",
                "neighbourhood_name");
        copy(
                "activities",
                "demo/activities.csv",
                "activity_code",
                "activity_name",
                "family",
                "is_bureaucratic",
                "is_intervention");
        copy(
                "processes",
                "demo/processes.csv",
                "process_code",
                "process_name",
                "kind",
                "owner_system",
                "standard_minutes");
        copy("subjects", "demo/subjects.csv", "subject_code", "subject_name", "is_group_suitable");
        writeCentres();
        writeCalendar();
        writePopulations();
        writeFunding();
        writeProfessionals();
    }

    private void copy(String table, String resource, String... columns) {
        try (TableFile file = files.open(table)) {
            for (NamedCsvRecord row : Listing.read(resource)) {
                file.row(Arrays.stream(columns).map(row::getField).toArray());
            }
        }
    }

    private void writeCentres() {
        List<Centre> centres = Centre.all();
        try (TableFile file = files.open("centres")) {
            centres.forEach(one -> file.row(
                    one.id(),
                    one.name(),
                    one.neighbourhood(),
                    one.address(),
                    one.opened(),
                    one.closed(),
                    one.simulated()));
        }
        try (TableFile file = files.open("centre_districts")) {
            centres.forEach(one -> file.row(one.id(), one.district(), one.opened(), one.closed()));
        }
        try (TableFile file = files.open("successions")) {
            Succession.all().forEach(one -> file.row(one.predecessor(), one.successor(), one.day(), one.kind(), "1"));
        }
    }

    private void writeCalendar() {
        try (TableFile file = files.open("calendar")) {
            city.span()
                    .firstDay()
                    .datesUntil(city.span().lastDay().plusDays(1))
                    .forEach(day -> file.row(day, WorkingDays.isWorking(day)));
        }
    }

    private void writePopulations() {
        try (TableFile file = files.open("populations")) {
            for (int year : city.span().years()) {
                LocalDate day = LocalDate.of(year, 1, 1);
                Centre.all().stream().filter(one -> one.isOpenOn(day)).forEach(one -> population(file, one, year, day));
            }
        }
    }

    private void population(TableFile file, Centre centre, int year, LocalDate day) {
        int residents = 0;
        double weighted = 0;
        for (Site site : city.sites()) {
            if (site.centreOn(day) == centre.id()) {
                int own = city.areas().residents(site.number(), year);
                residents += own;
                weighted += own * city.areas().need(site.number(), year);
            }
        }
        file.row(centre.id(), year, residents, Math.round(weighted / residents * 1e4) / 1e4);
    }

    private void writeFunding() {
        try (TableFile file = files.open("funding")) {
            for (int year : city.span().years()) {
                Dice dice = Dice.of(city.seed(), "funding", year);
                int since = year - city.span().first().getYear();
                file.row(year, "GENERALITAT", Math.round(dice.between(61e6, 63e6) * (1 + 0.03 * since)));
                file.row(year, "CITY", Math.round(dice.between(98e6, 101e6) * (1 + 0.04 * since)));
                file.row(year, "STATE", Math.round(dice.between(5e6, 6e6)));
                file.row(year, "OTHER", Math.round(dice.between(1e6, 2e6)));
            }
        }
    }

    private void writeProfessionals() {
        try (TableFile file = files.open("professionals")) {
            city.sites().stream()
                    .flatMap(site -> city.staffing().at(site).stream())
                    .sorted(Comparator.comparing(
                                    (Stint stint) -> stint.professional().number())
                            .thenComparing(Stint::from))
                    .forEach(stint -> professional(file, stint));
        }
    }

    private static void professional(TableFile file, Stint stint) {
        int site = stint.site().number();
        LocalDate closed = Succession.all().stream()
                .filter(one -> one.predecessor() == site)
                .map(Succession::day)
                .filter(day -> stint.from().isBefore(day) && (stint.to() == null || day.isBefore(stint.to())))
                .findFirst()
                .orElse(null);
        if (closed == null) {
            professional(file, stint, stint.from(), stint.to());
            return;
        }
        professional(file, stint, stint.from(), closed);
        professional(file, stint, closed, stint.to());
    }

    private static void professional(TableFile file, Stint stint, LocalDate from, LocalDate to) {
        file.row(
                stint.professional().id(),
                stint.site().centreOn(from),
                stint.professional().role(),
                from,
                to);
    }
}
