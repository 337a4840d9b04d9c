package cat.impulsem.dashboard.definitions;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.indicator.Breakdown;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.access.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages on which an analysis is shown. */
final class ShownAt {
    /** Parts of the page of the programme. */
    static final Map<String, List<String>> PARTS = Map.of(
            "lines", List.of("B19"),
            "plan", List.of("B20", "F1.A.items", "F1.A.calendar", "F1.A.funding", "F1.B.items"),
            "actions", List.of("B8.stock", "B8.returns", "B9", "B9.flags", "B23"),
            "bases", List.of("C.E.bases", "C.E.centres", "M.A.stages", "M.B.centres"),
            "participation", List.of("B6", "B25"),
            "lessons", List.of("C.J.elements"),
            "activity", List.of("R17.time", "R17.channel", "R17.subject"));

    /** On the first page, of the chosen territory. */
    static final List<String> OVERVIEW = List.of("B1", "B2");

    private ShownAt() {}

    /**
     * One page.
     *
     * @param href its address
     * @param name what it is called
     */
    record Place(String href, String name) {}

    /** Pages that tell of it, and the page of data, where all of it is. */
    static List<Place> of(Screen screen, Analysis analysis) {
        Texts texts = screen.texts();
        List<Place> places = new ArrayList<>();
        if (OVERVIEW.contains(analysis.id())) {
            places.add(new Place(screen.href(""), texts.get("nav.overview")));
        }
        PARTS.forEach((part, ids) -> {
            if (ids.contains(analysis.id())) {
                String name = texts.get("nav.p") + ": " + texts.get("programme.part." + part);
                String choice = part.equals("lines") ? null : part;
                places.add(new Place(screen.href("p", screen.state().elsewhere().with("v", choice)), name));
            }
        });
        Breakdown.indicatorsOf(analysis.id()).stream()
                .flatMap(id -> screen.vocabulary().indicator(id).stream())
                .forEach(indicator -> places.add(new Place(
                        screen.href("i/" + indicator.id()),
                        indicator.id() + " "
                                + texts.of(indicator.texts().name()).orElse(""))));
        if (screen.permissions().may(Right.FILES)) {
            String there = screen.href("d", screen.state().elsewhere().with("a", analysis.id()));
            places.add(new Place(there, texts.get("nav.d") + ": " + texts.get("data.download")));
        }
        return places;
    }
}
