package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sixty-five actions and who and what takes part in them. */
final class ActionTables {
    private static final int ENTITIES = 140;
    private final City city;
    private final TableFiles files;
    private final List<Action> actions = new ArrayList<>();

    ActionTables(City city, TableFiles files) {
        this.city = city;
        this.files = files;
        Listing.read("demo/action_themes.csv")
                .forEach(row ->
                        actions.add(Action.of(city, actions.size(), row.getField("typology"), row.getField("theme"))));
    }

    void write() {
        each(
                "actions",
                (action, dice, file) -> file.row(
                        action.id(),
                        action.name(),
                        action.leadCentre(),
                        action.typology(),
                        action.started(),
                        action.ended()));
        each("action_centres", (action, dice, file) -> action.sites()
                .forEach(site -> file.row(action.id(), site.centreOn(action.started()), action.joined(site), null)));
        each("action_phases", (action, dice, file) -> action.phases()
                .forEach(stay -> file.row(action.id(), stay.phase(), stay.entered(), stay.left())));
        each("action_participants", this::participants);
        each("action_headcounts", this::headcounts);
        each("action_entities", this::entities);
        each("action_professionals", this::professionals);
        new ActionReviews(city, files, actions).write();
    }

    /** Writes what a table says about one action. */
    @FunctionalInterface
    interface Rows {
        void write(Action action, Dice dice, TableFile file);
    }

    private void each(String table, Rows rows) {
        try (TableFile file = files.open(table)) {
            actions.forEach(action -> rows.write(action, city.dice(table, action.id()), file));
        }
    }

    private void participants(Action action, Dice dice, TableFile file) {
        if (action.entered(2) != null) {
            LocalDate design = action.entered(2);
            people(action, dice, dice.chance(0.55) ? dice.between(2, 6) : 0)
                    .forEach(person -> file.row(action.id(), person, "CODESIGN", within(design, 50, dice), true));
            people(action, dice, dice.chance(0.5) ? dice.between(3, 8) : 0)
                    .forEach(person -> file.row(action.id(), person, "DRIVING", within(design, 90, dice), true));
        }
        if (action.entered(3) != null) {
            LocalDate opened = action.entered(3);
            people(action, dice, dice.between(10, 45))
                    .forEach(person ->
                            file.row(action.id(), person, "ATTEND", within(opened, 400, dice), dice.chance(0.93)));
        }
    }

    /** Most come from the centre's first residents, so that actions share people. */
    private Set<String> people(Action action, Dice dice, int wanted) {
        Set<String> people = new LinkedHashSet<>();
        for (int i = 0; i < wanted; i++) {
            Site site = dice.oneOf(action.sites());
            people.add(dice.chance(0.5) ? Resident.id(site, dice.between(1, 20)) : city.resident(site, dice));
        }
        return people;
    }

    private LocalDate within(LocalDate from, int days, Dice dice) {
        LocalDate last = city.span().lastDay();
        long room = Math.min(days, last.toEpochDay() - from.toEpochDay());
        return from.plusDays(dice.below((int) room + 1));
    }

    private void headcounts(Action action, Dice dice, TableFile file) {
        if (action.entered(3) == null) {
            return;
        }
        Set<LocalDate> days = new TreeSet<>();
        int count = dice.between(0, 6);
        for (int i = 0; i < count; i++) {
            days.add(within(action.entered(3), 300, dice));
        }
        days.forEach(day -> file.row(action.id(), day, dice.between(6, 80)));
    }

    private void entities(Action action, Dice dice, TableFile file) {
        Set<String> entities = new TreeSet<>();
        int count = dice.between(0, 5);
        for (int i = 0; i < count; i++) {
            entities.add("E%03d".formatted(1 + (action.sites().getFirst().number() * 7 + dice.below(12)) % ENTITIES));
        }
        entities.forEach(entity -> file.row(action.id(), entity, within(action.started(), 250, dice)));
    }

    private void professionals(Action action, Dice dice, TableFile file) {
        for (Site site : action.sites()) {
            city.staffing().at(site, action.started()).stream()
                    .filter(stint -> stint.professional().role() != Role.ADM && dice.chance(0.22))
                    .forEach(stint ->
                            file.row(action.id(), stint.professional().id(), within(action.started(), 120, dice)));
        }
    }
}
