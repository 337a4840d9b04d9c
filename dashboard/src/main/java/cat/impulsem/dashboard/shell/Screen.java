package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Permissions;
import cat.impulsem.dashboard.data.Released;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Viewers;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.FigureDetails;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One drawing of a page: one snapshot, one state, one language.
 *
 * @param released what the person may see of the snapshot that everything is read from
 * @param viewers tells who asks by the time of a later request
 * @param path path of the page, without parameters
 * @param state what to show
 * @param initial what an address without parameters shows
 * @param unknown what the address asked for that does not exist
 * @param texts texts in the language
 * @param figures numbers and dates in the language
 */
public record Screen(
        Released released,
        Viewers viewers,
        String path,
        ViewState state,
        ViewState initial,
        List<ViewState.Unknown> unknown,
        Texts texts,
        Figures figures) {

    /** Units, indicators, periods and reasons of the snapshot. */
    public Vocabulary vocabulary() {
        return released.vocabulary();
    }

    /** What the person may see. */
    public Permissions permissions() {
        return released.permissions();
    }

    /** Whether another screen offers the same choices in the same words: to the same person, from the same snapshot. */
    public boolean offersAs(Screen other) {
        return other != null
                && released.id().equals(other.released.id())
                && permissions().viewer().equals(other.permissions().viewer())
                && state.language() == other.state.language();
    }

    /** The chosen territory. */
    public Unit unit() {
        return vocabulary().unit(state.unit()).orElseThrow();
    }

    /** The same for the territories around the chosen one that the person may see, nearest first. */
    public List<Screen> around() {
        List<Screen> around = new ArrayList<>();
        for (UnitKey unit = state.unit(); unit.level() != Level.CITY; ) {
            unit = vocabulary().unit(unit).map(Unit::parent).orElse(UnitKey.CITY);
            if (permissions().sees(unit)) {
                around.add(new Screen(released, viewers, path, state.with(unit), initial, unknown, texts, figures));
            }
        }
        return around;
    }

    /** Cells for figures. */
    public Signs signs() {
        return new Signs(texts, figures, vocabulary());
    }

    /** What files say of a figure beside its number. */
    public FigureDetails details() {
        return new FigureDetails(texts, signs(), new Comparison(texts, figures));
    }

    /** Address of another page with the same territory, period and language. */
    public String href(String page) {
        return href(page, state.elsewhere());
    }

    /** Address of a page in a state. */
    public String href(String page, ViewState there) {
        String query = there.query(initial);
        return page.isEmpty() && query.isEmpty() ? "." : page + query;
    }

    /** Address of the page of a territory. */
    public String href(UnitKey unit) {
        return href("t", state.elsewhere().with(unit));
    }

    /** The chosen months in words. */
    public String period() {
        return figures.period(state.period());
    }

    /** Name of a source table; its id as plain words where the snapshot does not name it. */
    public String table(String id) {
        return vocabulary().table(id).flatMap(table -> texts.of(table.name())).orElse(id.replace('_', ' '));
    }

    /** Names of source tables, one after the other. */
    public String tables(List<String> ids) {
        return ids.stream().map(this::table).collect(Collectors.joining(", "));
    }

    /** Name of a territory. */
    public String name(UnitKey key) {
        return vocabulary().name(key);
    }

    /** Name of what happened, or of what it happened to: a base, the accompaniment, an item of the plan. */
    public String event(String code) {
        return texts.find("base." + code)
                .or(() -> vocabulary().category(code).flatMap(texts::of))
                .orElse(code);
    }

    /** What the name of every file ends in while the figures are simulated, and nothing otherwise. */
    public String simulatedMark() {
        return vocabulary().info().isSimulated() ? "_" + texts.get("file.simulated") : "";
    }
}
