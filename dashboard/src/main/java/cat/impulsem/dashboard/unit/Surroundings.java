package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.ContextQueries;
import cat.impulsem.dashboard.data.ContextQueries.Statistic;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** The need index of a territory and the social situation around it. */
final class Surroundings {
    private static final List<String> INDICATORS = List.of("F3.A", "F3.C", "E1.2b", "F3.B");
    private static final String NEED = "F3.A";
    private static final String CITY_AREA = "00";

    private final Screen screen;
    private final Texts texts;
    private final UnitKey unit;
    private final ContextQueries context;

    private Surroundings(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.unit = screen.state().unit();
        this.context = screen.released().context();
    }

    static Component section(Screen screen) {
        return new Surroundings(screen).draw();
    }

    private Component draw() {
        List<Indicator> indicators = INDICATORS.stream()
                .flatMap(id -> screen.vocabulary().indicator(id).stream())
                .toList();
        Profile profile = new Profile(screen, indicators);
        Part part = new Part(
                screen,
                new Part.Content("context", screen.state().period(), indicators, List.of()),
                finding(profile),
                texts.get("context.about", screen.name(unit), screen.period()));
        if (!indicators.isEmpty()) {
            part.table(profile.table(indicators), "figures stacked", texts.get("context.title"), profile.notes());
        }
        Places.of(screen).addTo(part);
        return part.end();
    }

    /** The need index beside that of the city, where there is one, and the inhabitants. */
    private String finding(Profile profile) {
        String people = people().orElse("");
        return need(profile)
                .map(need -> people.isEmpty() ? need : need + " " + people)
                .orElse(people.isEmpty() ? texts.get("context.title") : people);
    }

    private Optional<String> need(Profile profile) {
        Value own = profile.own(NEED);
        if (!own.hasFigure()) {
            return Optional.empty();
        }
        Indicator indicator = screen.vocabulary().indicator(NEED).orElseThrow();
        String number = screen.figures().number(own.value(), indicator.measure().decimals());
        Value city = profile.city(NEED);
        return Optional.of(
                unit.level() == Level.CITY || !city.hasFigure()
                        ? texts.get("context.need", number)
                        : texts.get(
                                "context.need.beside",
                                number,
                                screen.figures()
                                        .number(
                                                city.value(),
                                                indicator.measure().decimals())));
    }

    private Optional<String> people() {
        UnitKey area = unit.level() == Level.CENTRE ? screen.unit().parent() : unit;
        String level = area.level().key();
        List<Statistic> years =
                context.through("POPULATION", level, area.level() == Level.CITY ? CITY_AREA : area.code());
        if (years.size() < 2) {
            return Optional.empty();
        }
        double first = years.getFirst().value();
        double last = years.getLast().value();
        return Optional.of(texts.get(
                "context.people",
                screen.name(area),
                screen.figures().number(last, 0),
                screen.figures().change(first, last, new Indicator.Measure("inhabitants", 0, "level")),
                years.getFirst().date().getYear()));
    }
}
