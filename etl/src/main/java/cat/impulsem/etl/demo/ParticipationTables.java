package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The invented participation sessions of the demo's years; the strategy's own table stands in participation_counts. */
final class ParticipationTables {
    private static final List<String> OBJECTIVES =
            List.of("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "4.2", "4.4", "4.5", "5.1", "5.4");
    private static final int PROPOSALS = 150;
    private static final int ITEMS = 37;
    private final City city;
    private final TableFiles files;

    ParticipationTables(City city, TableFiles files) {
        this.city = city;
        this.files = files;
    }

    /** Who is invited: number of sessions, of contributions, and how often one leads to a proposal. */
    private enum Dimension {
        INTERNAL(26, 180, 0.66),
        EXTERNAL(14, 70, 0.4),
        CITIZEN(16, 90, 0.12);

        private final int sessions;
        private final int contributions;
        private final double traced;

        Dimension(int sessions, int contributions, double traced) {
            this.sessions = sessions;
            this.contributions = contributions;
            this.traced = traced;
        }
    }

    void write() {
        try (TableFile events = files.open("participation_events");
                TableFile attendances = files.open("participation_attendances");
                TableFile headcounts = files.open("participation_headcounts")) {
            for (Dimension dimension : Dimension.values()) {
                for (int i = 1; i <= dimension.sessions; i++) {
                    event(dimension, i, events, attendances, headcounts);
                }
            }
        }
        writeProposals();
        writeContributions();
    }

    private void event(Dimension dimension, int number, TableFile events, TableFile attendances, TableFile headcounts) {
        Dice dice = city.dice("event", dimension, number);
        String id = "PE-" + dimension.name().charAt(0) + "%02d".formatted(number);
        LocalDate day = LocalDate.of(2023, 2, 1).plusDays(dice.below(1_040));
        Site site = dice.oneOf(city.sites());
        boolean atCentre = dimension == Dimension.CITIZEN || dice.chance(0.4);
        events.row(id, dimension, day, atCentre ? site.centreOn(day) : null);
        people(dimension, site, day, dice)
                .forEach(person -> attendances.row(id, person, dimension == Dimension.INTERNAL ? person : null));
        if (dimension != Dimension.INTERNAL && dice.chance(0.6)) {
            headcounts.row(id, dice.between(3, 40));
        }
    }

    private Set<String> people(Dimension dimension, Site site, LocalDate day, Dice dice) {
        Set<String> people = new LinkedHashSet<>();
        int wanted = dice.between(8, dimension == Dimension.INTERNAL ? 60 : 20);
        for (int i = 0; i < wanted; i++) {
            people.add(
                    switch (dimension) {
                        case INTERNAL ->
                            dice.oneOf(city.staffing().at(dice.oneOf(city.sites()), day))
                                    .professional()
                                    .id();
                        case EXTERNAL -> "X%04d".formatted(dice.between(1, 90));
                        case CITIZEN -> city.resident(site, dice);
                    });
        }
        return people;
    }

    private void writeProposals() {
        try (TableFile file = files.open("proposals")) {
            for (int i = 1; i <= PROPOSALS; i++) {
                Dice dice = city.dice("proposal", i);
                String status = new String[] {"ACCEPTED", "OPEN", "REJECTED"}
                        [Weights.of(55, 30, 15).pick(dice)];
                String item = status.equals("ACCEPTED") && dice.chance(0.8)
                        ? "PLA%02d".formatted(dice.between(1, ITEMS))
                        : null;
                file.row("PR%03d".formatted(i), dice.oneOf(OBJECTIVES), status, item);
            }
        }
    }

    private void writeContributions() {
        try (TableFile contributions = files.open("contributions");
                TableFile links = files.open("contribution_proposals")) {
            for (Dimension dimension : Dimension.values()) {
                for (int i = 1; i <= dimension.contributions; i++) {
                    Dice dice = city.dice("contribution", dimension, i);
                    String id = "AP-" + dimension.name().charAt(0) + "%03d".formatted(i);
                    contributions.row(id, dimension, LocalDate.of(2023, 2, 1).plusDays(dice.below(1_040)));
                    proposals(dimension, dice).forEach(proposal -> links.row(id, proposal));
                }
            }
        }
    }

    private static Set<String> proposals(Dimension dimension, Dice dice) {
        Set<String> proposals = new TreeSet<>();
        if (dice.chance(dimension.traced)) {
            int count = dice.chance(0.2) ? 2 : 1;
            for (int i = 0; i < count; i++) {
                proposals.add("PR%03d".formatted(dice.between(1, PROPOSALS)));
            }
        }
        return proposals;
    }
}
