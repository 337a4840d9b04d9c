package cat.impulsem.etl.demo;

import java.time.LocalDate;

/** Case files and the estimate of minimum income. */
final class CaseTables {
    private static final double FILES = 30_000;
    private static final double HIGH = 0.27;
    private static final double YEARS_OPEN = 1.4;
    private static final double ESTIMATED = 0.2;
    private final City city;
    private final TableFiles files;

    CaseTables(City city, TableFiles files) {
        this.city = city;
        this.files = files;
    }

    void write() {
        try (TableFile file = files.open("case_files")) {
            city.sites().forEach(site -> caseFiles(site, file));
        }
        try (TableFile file = files.open("minimum_income")) {
            for (LocalDate review : city.reviews()) {
                city.sites().forEach(site -> minimumIncome(site, review, file));
            }
        }
    }

    private void caseFiles(Site site, TableFile file) {
        Dice dice = city.dice("cases", site.number());
        LocalDate last = city.span().lastDay();
        int days = (int) (last.toEpochDay() - city.span().firstDay().toEpochDay()) + (int) (YEARS_OPEN * 730);
        double perDay = FILES * site.demand() * city.span().share() / (YEARS_OPEN * 365);
        int count = Math.max(10, dice.poisson(perDay * days));
        for (int i = 1; i <= count; i++) {
            LocalDate opened = last.minusDays(dice.below(days));
            LocalDate end = opened.plusDays(20 + dice.days(YEARS_OPEN * 365 - 20));
            LocalDate closed = end.isAfter(last) ? null : end;
            int centre = site.centreOn(closed == null ? last : closed);
            file.row("F" + site.number() + "-" + i, centre, dice.chance(HIGH) ? "HIGH" : "LOW", opened, closed);
        }
    }

    private void minimumIncome(Site site, LocalDate review, TableFile file) {
        Dice dice = city.dice("income", site.number(), review);
        int years = review.getYear() - city.reviews().getFirst().getYear();
        int count = (int) Math.max(6, Math.round(CaseLoad.target(city, site) * ESTIMATED));
        for (int number = 1; number <= count; number++) {
            boolean eligible = dice.chance(0.8);
            boolean receiving = dice.chance(eligible ? 0.44 + 0.05 * years : 0.05);
            file.row(Resident.id(site, number), site.centreOn(review), review, eligible, receiving);
        }
    }
}
