package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.QualityQueries.MissingMonth;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.shell.Screen;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The months in which a territory did not deliver everything. */
final class Missing {
    private static final int MONTHS_SHOWN = 6;

    private final Screen screen;

    Missing(Screen screen) {
        this.screen = screen;
    }

    Markup section() {
        Map<Unit, List<MissingMonth>> missing = new LinkedHashMap<>();
        centres().forEach(centre -> {
            List<MissingMonth> months =
                    screen.released().quality().missing(centre.key().code());
            if (!months.isEmpty()) {
                missing.put(centre, months);
            }
        });
        Markup out = new Markup().open("section", "class", "missing-months");
        out.element("h2", screen.texts().get("unit.completeness"));
        if (missing.isEmpty()) {
            return out.element("p", screen.texts().get("unit.complete")).close("section");
        }
        out.open("ul", "class", "plain");
        missing.forEach((centre, months) -> line(out, centre, months));
        out.close("ul").open("p", "class", "note");
        return out.link(screen.href("d"), screen.texts().get("unit.toData"))
                .close("p")
                .close("section");
    }

    private void line(Markup out, Unit centre, List<MissingMonth> months) {
        out.open("li").link(screen.href(centre.key()), centre.name()).text(": ");
        List<String> words = months.stream()
                .limit(MONTHS_SHOWN)
                .map(month -> screen.texts()
                        .get(
                                "unit.missing",
                                screen.figures().month(YearMonth.from(month.month())),
                                screen.tables(month.tables())))
                .toList();
        out.text(String.join("; ", words));
        if (months.size() > MONTHS_SHOWN) {
            out.text(" " + screen.texts().get("unit.more", months.size() - MONTHS_SHOWN));
        }
        out.close("li");
    }

    private List<Unit> centres() {
        UnitKey key = screen.state().unit();
        return switch (key.level()) {
            case CITY -> screen.vocabulary().unitsOf(Level.CENTRE);
            case DISTRICT -> screen.vocabulary().partsOf(key);
            case CENTRE -> List.of(screen.unit());
        };
    }
}
