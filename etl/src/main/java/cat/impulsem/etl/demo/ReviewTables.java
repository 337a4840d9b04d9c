package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** The half-yearly reviews of each centre, its accompaniment, shared methods, new resources and networks. */
final class ReviewTables {
    private static final List<String> BASES =
            List.of("TEAM_SPACE", "COMMISSION", "DISTRIBUTION", "TERRITORY", "OUTSIDE", "AGENDA", "TIME", "PLAN");
    private static final List<String> CONDITIONS =
            List.of("STRATEGY", "FUNCTIONS", "AGENDAS", "PROFILE", "SKILLS", "NEEDS", "LEADERSHIP", "INSTRUMENTS");
    private static final List<String> METHODS = List.of(
            "ACOLLIDA", "CRIBRATGE", "GRUP_INFORMATIU", "GRUP_SUPORT", "MAPA_ACTIUS", "SUPERVISIO", "PLA_CENTRE");
    private static final String[] OBJECTIVES = {"2.1", "2.3", "3.3", "4.2", "5.1"};
    private static final String[] KINDS = {"HEALTH", "EDUCATION", "PDC", "PLACI", "OTHER"};
    private final City city;
    private final TableFiles files;

    ReviewTables(City city, TableFiles files) {
        this.city = city;
        this.files = files;
    }

    void write() {
        writeBases();
        writeConditions();
        new AnswerTable(city, files, this::level).write(BASES);
        writeStages();
        writeSupport();
        writeMethods();
        writeResources();
        writeNetworks();
    }

    private void writeBases() {
        try (TableFile file = files.open("base_statuses")) {
            for (LocalDate review : city.reviews()) {
                for (Site site : city.openOn(review)) {
                    BASES.forEach(code -> file.row(site.centreOn(review), code, review, level(site, code, review)));
                }
            }
        }
    }

    private void writeConditions() {
        try (TableFile file = files.open("condition_statuses")) {
            for (LocalDate review : city.reviews()) {
                for (Site site : city.openOn(review)) {
                    CONDITIONS.forEach(code -> file.row(
                            site.centreOn(review),
                            code,
                            review,
                            level(site, code, review),
                            asTheTeamSees(site, code, review)));
                }
            }
        }
    }

    /** Now and then the team sees a condition one level lower than the management, seldom higher; some are not asked. */
    private Integer asTheTeamSees(Site site, String code, LocalDate review) {
        Dice dice = city.dice("team sees", site.number(), code, review);
        if (dice.chance(0.1)) {
            return null;
        }
        int difference = dice.chance(0.25) ? -1 : dice.chance(0.06) ? 1 : 0;
        return Math.clamp(level(site, code, review) + difference, 0, 3);
    }

    /** Each element starts somewhere and rises with the accompaniment; now and then one slips back. */
    private int level(Site site, String code, LocalDate review) {
        double start = city.dice("element", site.number(), code).between(-0.4, 1.3);
        double gain = 1.0 * (Support.of(site).effect(YearMonth.from(review)) - 1) + 0.35 * years(review);
        double slip = city.dice("slip", site.number(), code, review).chance(0.06) ? 1 : 0;
        return (int) Math.clamp(Math.round(start + gain - slip), 0, 3);
    }

    private static double years(LocalDate review) {
        return review.getYear() - 2023 + (review.getMonthValue() > 6 ? 0.5 : 0);
    }

    private void writeStages() {
        try (TableFile file = files.open("stage_statuses")) {
            for (LocalDate review : city.reviews()) {
                for (Site site : city.openOn(review)) {
                    double start = city.dice("stage", site.number()).between(0.6, 1.6);
                    double gain = 1.3 * (Support.of(site).effect(YearMonth.from(review)) - 1) + 0.3 * years(review);
                    file.row(site.centreOn(review), review, Math.clamp(Math.round(start + gain), 1, 4));
                }
            }
        }
    }

    private void writeSupport() {
        try (TableFile file = files.open("support_periods")) {
            for (Site site : city.sites()) {
                Support support = Support.of(site);
                LocalDate change = Succession.all().stream()
                        .filter(one -> one.predecessor() == site.number())
                        .map(Succession::day)
                        .filter(day -> day.isAfter(support.from()) && day.isBefore(support.to()))
                        .findFirst()
                        .orElse(support.to());
                file.row(site.centreOn(support.from()), support.from(), change);
                if (change.isBefore(support.to())) {
                    file.row(site.centreOn(change), change, support.to());
                }
            }
        }
    }

    private void writeMethods() {
        try (TableFile file = files.open("method_uses")) {
            for (LocalDate review : city.reviews()) {
                for (Site site : city.openOn(review)) {
                    for (String method : METHODS) {
                        double ease = city.dice("method", site.number(), method).unit();
                        boolean used = ease < 0.35 + 0.18 * years(review);
                        file.row(method, site.centreOn(review), review, used);
                    }
                }
            }
        }
    }

    private void writeResources() {
        try (TableFile file = files.open("resources")) {
            for (int i = 1; i <= 45; i++) {
                Dice dice = city.dice("resource", i);
                LocalDate day = LocalDate.of(2023, 1, 1).plusMonths(dice.below(36));
                Site site = dice.oneOf(city.sites());
                boolean linked = dice.chance(0.4 + 0.2 * (day.getYear() - 2023));
                String objective = linked ? OBJECTIVES[dice.below(OBJECTIVES.length)] : null;
                file.row(
                        "R%02d".formatted(i),
                        site.centreOn(day),
                        day,
                        dice.oneOf(List.of(0.5, 1.0, 1.0, 2.0)),
                        objective);
            }
        }
    }

    /** Networks belong to a district; several of its centres sit in each, and one leads. */
    private void writeNetworks() {
        try (TableFile file = files.open("networks")) {
            List<String> districts = city.sites().stream()
                    .map(Site::district)
                    .distinct()
                    .sorted()
                    .toList();
            for (String district : districts) {
                for (int i = 0; i < KINDS.length; i++) {
                    network("XN" + district + "-" + (i + 1), KINDS[i], district, file);
                }
            }
        }
    }

    private void network(String id, String kind, String district, TableFile file) {
        Dice dice = city.dice("network", id);
        List<Site> sites = city.sites().stream()
                .filter(site -> site.district().equals(district))
                .sorted(Comparator.comparingInt(Site::number))
                .toList();
        Site leader = dice.oneOf(sites);
        for (Site site : sites) {
            LocalDate from = LocalDate.of(2021, 1, 1).plusMonths(dice.below(50));
            LocalDate to = dice.chance(0.12) ? from.plusMonths(dice.between(6, 24)) : null;
            if (site.equals(leader) || dice.chance(0.75)) {
                member(id, kind, site, new LocalDate[] {from, to}, site.equals(leader), file);
            }
        }
    }

    private void member(String id, String kind, Site site, LocalDate[] stay, boolean leads, TableFile file) {
        Centre first = Centre.ofSite(site.number());
        LocalDate to = stay[1] == null || stay[1].isAfter(city.span().lastDay()) ? null : stay[1];
        if (first.closed() == null || !stay[0].isBefore(first.closed())) {
            file.row(id, site.centreOn(stay[0]), stay[0], to, leads, kind);
            return;
        }
        boolean goesOn = to == null || to.isAfter(first.closed());
        file.row(id, first.id(), stay[0], goesOn ? first.closed() : to, leads, kind);
        if (goesOn
                && site.equals(city.openOn(first.closed()).stream()
                        .filter(one -> one.centreOn(first.closed()) == site.centreOn(first.closed()))
                        .findFirst()
                        .orElseThrow())) {
            file.row(id, site.centreOn(first.closed()), first.closed(), to, leads, kind);
        }
    }
}
