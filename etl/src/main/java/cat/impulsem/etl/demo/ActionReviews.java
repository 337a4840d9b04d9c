package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.List;

/** What teams and citizens say of the actions: scores of the four key elements, and notes. */
final class ActionReviews {
    private static final String[] ELEMENTS = {"RELATIONS", "NEEDS", "CITIZENS", "ASSETS"};
    private static final String[] OPPORTUNITIES = {
        "TEAM_WHOLE", "DRIVING_GROUP", "CITIZENS", "FROM_INDIVIDUAL", "LEADERSHIP"
    };
    private static final String[] IMPROVEMENTS = {"COMMUNICATION", "OTHER_SERVICES", "COMBINE", "DURATION", "CITIZENS"};
    private static final int BETWEEN_EVALUATIONS = 170;
    private final City city;
    private final TableFiles files;
    private final List<Action> actions;

    ActionReviews(City city, TableFiles files, List<Action> actions) {
        this.city = city;
        this.files = files;
        this.actions = actions;
    }

    void write() {
        try (TableFile file = files.open("action_evaluations")) {
            actions.forEach(action -> evaluations(action, city.dice("evaluations", action.id()), file));
        }
        try (TableFile file = files.open("action_notes")) {
            actions.forEach(action -> notes(action, city.dice("notes", action.id()), file));
        }
    }

    private void evaluations(Action action, Dice dice, TableFile file) {
        if (action.entered(3) == null) {
            return;
        }
        boolean asksCitizens = dice.chance(0.65);
        LocalDate last = action.ended() == null ? city.span().lastDay() : action.ended();
        LocalDate day = action.entered(3).plusDays(dice.between(60, 120));
        while (!day.isAfter(last)) {
            scores(action, day, "TEAM", 12, dice, file);
            if (asksCitizens) {
                scores(action, day, "CITIZEN", 16, dice, file);
            }
            day = day.plusDays(BETWEEN_EVALUATIONS);
        }
    }

    private static void scores(
            Action action, LocalDate day, String evaluator, double unmet, Dice dice, TableFile file) {
        for (String element : ELEMENTS) {
            double weight = element.equals("CITIZENS") ? unmet * 1.6 : unmet;
            file.row(
                    action.id(),
                    day,
                    evaluator,
                    element,
                    1 + Weights.of(weight, 55, 33).pick(dice));
        }
    }

    private void notes(Action action, Dice dice, TableFile file) {
        long days = city.span().lastDay().toEpochDay() - action.started().toEpochDay();
        int count = dice.between(3, 7);
        for (int i = 1; i <= count; i++) {
            LocalDate day = action.started().plusDays(dice.below((int) days + 1));
            boolean opportunity = dice.chance(0.4 + 0.2 * (day.getYear() - 2023) / 2);
            String element = (opportunity ? OPPORTUNITIES : IMPROVEMENTS)[dice.below(OPPORTUNITIES.length)];
            file.row(
                    action.id() + "-N" + i,
                    action.id(),
                    dice.oneOf(action.sites()).centreOn(action.started()),
                    day,
                    element,
                    opportunity ? "OPP" : "IMP");
        }
    }
}
