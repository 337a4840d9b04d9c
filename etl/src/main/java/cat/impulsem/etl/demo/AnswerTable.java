package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The organisational bases that fell back, each put to its centre as a signal; most are answered, some late. */
final class AnswerTable {
    private static final List<String> CAUSES = List.of("RECORDING", "STAFF", "STAFF", "DEMAND", "CHANGE", "UNKNOWN");
    private static final List<String> DECISIONS = List.of("NONE", "WATCH", "ACTION", "ACTION", "DATA");
    private static final int WORKING = 2;
    private final City city;
    private final TableFiles files;
    private final Levels levels;

    /** Level of an element of a site at a review. */
    interface Levels {
        int of(Site site, String code, LocalDate review);
    }

    AnswerTable(City city, TableFiles files, Levels levels) {
        this.city = city;
        this.files = files;
        this.levels = levels;
    }

    void write(List<String> bases) {
        List<LocalDate> reviews = city.reviews();
        try (TableFile file = files.open("signal_answers")) {
            for (int i = 1; i < reviews.size(); i++) {
                LocalDate before = reviews.get(i - 1);
                LocalDate review = reviews.get(i);
                for (Site site : city.openOn(review)) {
                    bases.stream()
                            .filter(base -> fell(site, base, before, review))
                            .forEach(base -> answer(site.centreOn(review), base, review, file));
                }
            }
        }
    }

    private boolean fell(Site site, String base, LocalDate before, LocalDate review) {
        return site.centreOn(before) == site.centreOn(review)
                && levels.of(site, base, before) >= WORKING
                && levels.of(site, base, review) < WORKING;
    }

    private void answer(int centre, String base, LocalDate review, TableFile file) {
        String signal = "C.E-centre-%d-base_fell-%s-%s".formatted(centre, base.toLowerCase(Locale.ROOT), review);
        Dice dice = city.dice("answer", signal);
        LocalDate day = review.plusDays(dice.between(4, 45));
        boolean answered = dice.chance(0.85) && !day.isAfter(city.span().lastDay());
        file.row(
                signal,
                "CENTRE",
                centre,
                centre,
                "C.E",
                review,
                answered ? day : null,
                answered ? dice.oneOf(CAUSES) : null,
                answered ? dice.oneOf(DECISIONS) : null);
    }
}
