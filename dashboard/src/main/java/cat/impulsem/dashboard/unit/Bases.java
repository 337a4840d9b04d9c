package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far a centre, or the centres of a territory, have taken up the organisational bases. */
final class Bases {
    private static final String ID = "bases";
    private static final String CENTRES = "centres";
    private static final String STATUS = "status";
    private static final String ALL = "ALL";
    /** From this level on a base is in use. */
    private static final int IN_USE = 2;

    private final Screen screen;
    private final Texts texts;

    private Bases(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
    }

    static Component section(Screen screen) {
        Bases bases = new Bases(screen);
        boolean isCentre = screen.state().unit().level() == Level.CENTRE;
        return Shown.of(screen, isCentre ? "C.E.centres" : "C.E.bases")
                .map(shown -> isCentre ? bases.ofCentre(shown) : bases.ofCentres(shown))
                .orElseGet(() -> Part.absent(screen, ID, "bases.title"));
    }

    private Component ofCentre(Shown shown) {
        List<AnalysisFigure> levels =
                shown.parts().stream().map(base -> shown.of(STATUS, base.id())).toList();
        long inUse = levels.stream().filter(level -> level.or(0) >= IN_USE).count();
        Optional<AnalysisFigure> hidden =
                levels.stream().filter(level -> !level.hasFigure()).findFirst();
        String finding = hidden.map(figure -> texts.get("bases.hidden", shown.reason(figure)))
                .orElseGet(() -> texts.get("bases.centre", inUse, levels.size()));
        List<Column> columns = List.of(
                Column.words(texts.of(shown.analysis().dimensions().getFirst().label())
                        .orElse("")),
                Column.words(shown.title(STATUS)),
                Column.words(texts.get("bases.course")));
        List<Row> rows = shown.parts().stream()
                .map(base -> Row.of(List.of(Cell.text(shown.name(base)), level(shown, base), course(shown, base))))
                .toList();
        return Part.of(shown, ID, finding)
                .table(new ScreenTable(null, columns, rows), "figures twin", texts.get("bases.title"))
                .reading(shown)
                .end();
    }

    private Cell level(Shown shown, Code base) {
        AnalysisFigure status = shown.of(STATUS, base.id());
        return status.hasFigure() ? Cell.text(word(status)) : shown.cell(status);
    }

    /** The names of the levels belong to the analysis that counts centres by them. */
    private String word(AnalysisFigure status) {
        String code = "LEVEL_" + status.value().intValue();
        return screen.released().analyses().find("C.E.bases").stream()
                .flatMap(bases -> bases.dimensions().get(1).codes().stream())
                .filter(level -> level.id().equals(code))
                .findFirst()
                .flatMap(level -> texts.of(level.label()))
                .orElse(code);
    }

    private Cell course(Shown shown, Code base) {
        if (shown.of("regressed", base.id()).or(0) > 0) {
            return Cell.text("▼ " + texts.get("bases.regressed"));
        }
        return Cell.text(shown.of("sustained", base.id()).or(0) > 0 ? texts.get("bases.sustained") : "");
    }

    private Component ofCentres(Shown shown) {
        List<Code> levels = shown.analysis().dimensions().get(1).codes();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(
                texts.of(shown.analysis().dimensions().getFirst().label()).orElse("")));
        levels.forEach(level -> columns.add(Column.numbers(shown.name(level))));
        List<Row> rows = new ArrayList<>();
        for (Code base : shown.parts()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(shown.name(base)));
            levels.forEach(level -> cells.add(shown.cell(count(shown, base, level.id()))));
            rows.add(Row.of(cells));
        }
        Part part = Part.of(shown, ID, finding(shown))
                .table(new ScreenTable(null, columns, rows), "figures twin", texts.get("bases.title"));
        Shown.of(screen, "C.E.centres", Level.CENTRE)
                .ifPresent(each -> part.folded("bases_centres", texts.get("bases.each"), each(each)));
        return part.reading(shown).end();
    }

    private String finding(Shown shown) {
        Optional<Code> widest = shown.parts().stream()
                .filter(base -> count(shown, base, ALL).or(0) > 0)
                .max(Comparator.comparingDouble(base -> inUse(shown, base)));
        if (widest.isEmpty()) {
            return texts.get(
                    "bases.hidden", shown.reason(count(shown, shown.parts().getFirst(), ALL)));
        }
        Code narrowest = shown.parts().stream()
                .filter(base -> count(shown, base, ALL).or(0) > 0)
                .min(Comparator.comparingDouble(base -> inUse(shown, base)))
                .orElseThrow();
        return texts.get(
                "bases.centres",
                shown.name(widest.get()),
                (int) inUse(shown, widest.get()),
                shown.name(narrowest),
                (int) inUse(shown, narrowest),
                shown.cell(count(shown, widest.get(), ALL)).text());
    }

    private static double inUse(Shown shown, Code base) {
        return count(shown, base, "LEVEL_2").or(0)
                + count(shown, base, "LEVEL_3").or(0);
    }

    private static AnalysisFigure count(Shown shown, Code base, String level) {
        return shown.figures().of(shown.unit(), CENTRES, base.id(), level);
    }

    /** Centres down, bases across: the level of each. */
    private ScreenTable each(Shown shown) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("column.centre")));
        shown.parts().forEach(base -> columns.add(Column.numbers(shown.name(base))));
        UnitKey whole = screen.state().unit();
        List<Row> rows = screen.vocabulary().unitsOf(Level.CENTRE).stream()
                .filter(centre -> screen.vocabulary().contains(whole, centre.key()))
                .map(centre -> Row.of(cells(shown, centre)))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    private List<Cell> cells(Shown shown, Unit centre) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.link(centre.name(), screen.href(centre.key())));
        shown.parts().forEach(base -> cells.add(shown.cell(shown.figures().of(centre.key(), STATUS, base.id()))));
        return cells;
    }
}
