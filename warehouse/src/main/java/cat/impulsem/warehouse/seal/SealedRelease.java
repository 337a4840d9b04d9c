package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.analysis.HiddenElsewhere;
import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.MinimumCell;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A release in which everything is hidden that must be, proved against all attackers and all earlier releases. */
public final class SealedRelease {
    private final ReleaseLedger ledger;
    private final List<LedgerRecord> records;
    private final Ground ground;
    private final List<SealedCube> cubes;
    private final Map<String, Revision.Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, SealedCube> cubeOf = new LinkedHashMap<>();
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, Teams> teams = new LinkedHashMap<>();
    private List<LedgerRecord.Released> released;

    private SealedRelease(Request request, StoreLayout store, Progress progress) {
        ledger = new ReleaseLedger(store);
        ground = new Ground(Membership.of(request.history(), request.months()), request.periods());
        records = ledger.records();
        Past past = new Past(records);
        revise(request, past);
        outcomes.forEach((id, outcome) -> teams.put(
                id, teams(outcome, past, request.teams().apply(outcome.figures().indicator()))));
        List<Figures> figures =
                outcomes.values().stream().map(Revision.Outcome::figures).toList();
        cubes = new Seal(ground, rules(), past, request.baselineYear()).seal(figures, progress);
        cubes.forEach(cube ->
                cube.cube().members().forEach(one -> cubeOf.put(one.indicator().id(), cube)));
    }

    /**
     * What is to be released.
     *
     * @param history centres and what became of them
     * @param months months of the data
     * @param periods periods of the release
     * @param baselineYear year of the baseline, or null
     * @param rows all rows of each indicator
     * @param teams which teams are safe, for each indicator
     * @param contributors who contributes to its figures
     */
    public record Request(
            CentreHistory history,
            List<YearMonth> months,
            List<Period> periods,
            Integer baselineYear,
            Map<Indicator, Map<Place, ValueRow>> rows,
            Function<Indicator, Teams> teams,
            Function<Indicator, Contributors> contributors) {}

    /**
     * Protects a release.
     *
     * @throws cat.impulsem.warehouse.disclosure.UnprovedException when no proof is found; nothing may be published then
     */
    public static SealedRelease of(Request request, StoreLayout store, Progress progress) {
        return new SealedRelease(request, store, progress);
    }

    private void revise(Request request, Past past) {
        Cube.Grids grids = new Cube.Grids(ground);
        Map<String, Revision> revisions = new LinkedHashMap<>();
        List<Figures> figures = new ArrayList<>();
        request.rows().forEach((indicator, rows) -> {
            ValueRow[] placed = new ValueRow[ground.size()];
            rows.forEach((place, row) -> placed[ground.number(place)] = row);
            String definition = Definition.of(indicator, request.baselineYear());
            Figures own = new Figures(indicator, placed);
            figures.add(own);
            definitions.put(indicator.id(), definition);
            revisions.put(
                    indicator.id(),
                    new Revision(
                            ground,
                            grids,
                            own,
                            past.of(indicator.id()),
                            definition,
                            request.contributors().apply(indicator)));
        });
        Map<String, BitSet> waiting = waiting(revisions, figures);
        revisions.forEach((id, revision) -> outcomes.put(id, revision.outcome(waiting.get(id))));
    }

    // Indicators that show the same series must go on showing the same: what waits for one waits for all of them.
    private Map<String, BitSet> waiting(Map<String, Revision> revisions, List<Figures> figures) {
        Map<String, BitSet> waiting = new LinkedHashMap<>();
        revisions.forEach((id, revision) -> waiting.put(id, revision.waitingAtoms()));
        if (waiting.values().stream().allMatch(BitSet::isEmpty)) {
            return waiting;
        }
        Earlier none = Earlier.nothing();
        for (Cube cube : new Seal(ground, rules(), none).cubes(figures)) {
            for (Figures one : cube.members()) {
                BitSet own = waiting.get(one.indicator().id());
                cube.members().stream()
                        .filter(other -> Adding.of(other.indicator()) == Adding.of(one.indicator()))
                        .forEach(other -> own.or(waiting.get(other.indicator().id())));
            }
        }
        return waiting;
    }

    private PrimaryRules rules() {
        return new PrimaryRules(
                one -> teams.get(one.id()),
                id -> outcomes.containsKey(id) ? outcomes.get(id).figures() : null);
    }

    // A figure that is held is the one of then, and so are the people behind it.
    private Teams teams(Revision.Outcome outcome, Past past, Teams now) {
        Teams then = past.teams(outcome.figures().indicator().id(), now);
        return (mode, unit, period, minimum) -> {
            int place = ground.number(new Place(mode, unit.level(), unit.code(), period));
            boolean isHeld = place >= 0 && outcome.waiting().get(place);
            return (isHeld ? then : now).areSafe(mode, unit, period, minimum);
        };
    }

    /** The row that is released. */
    public ValueRow row(String indicator, Place place) {
        int number = ground.number(place);
        Figures figures = outcomes.get(indicator).figures();
        boolean isHidden = cubeOf.get(indicator).hidden().get(number) && figures.isDisplayed(number);
        ValueRow row = figures.rows()[number];
        return isHidden ? row.suppressed(Reason.PROTECTED) : row.settled();
    }

    /** What is hidden of indicators, as the analyses of the release have to respect it. */
    public HiddenElsewhere hiddenElsewhere() {
        return new HiddenInRecord(ground, released(), IndicatorCatalogue.load());
    }

    /** Whether changes of an indicator wait for a later release. */
    public boolean isHeld(String indicator) {
        return outcomes.get(indicator).isHeld();
    }

    /** What each earlier release showed of an analysis about people, the last one last. */
    public List<Breakdown> earlier(String analysis) {
        return records.stream()
                .flatMap(record -> record.breakdowns().stream())
                .filter(one -> one.id().equals(analysis))
                .toList();
    }

    /** What may be said about the proof in public. */
    public Map<String, Object> certificate() {
        return new Certification(cubes, outcomes.values(), View.of(ground, released())).content();
    }

    /** What an operator may know: what is hidden, how much, and what that costs. */
    public ReleaseReport report() {
        return new ReleaseReport(cubes, outcomes.values());
    }

    /**
     * Enters the release in the ledger; says the hash of its record.
     *
     * @param snapshot id of the snapshot
     * @param manifest fingerprint of its manifest
     * @param breakdowns its analyses about people
     */
    public String enter(String snapshot, String manifest, List<Breakdown> breakdowns) {
        List<LedgerRecord.Proofs> proofs = cubes.stream()
                .map(cube -> Records.proofs(cube, unevenTeams(cube.cube())))
                .toList();
        List<String> periods = ground.all()
                .mapToObj(ground::place)
                .map(Place::period)
                .distinct()
                .map(Periods::text)
                .toList();
        ledger.append(new LedgerRecord(
                snapshot,
                ledger.last(),
                manifest,
                View.of(ground, released()),
                periods,
                ground.membership(),
                released(),
                proofs,
                breakdowns));
        return ledger.hashOf(snapshot);
    }

    private List<LedgerRecord.Released> released() {
        if (released == null) {
            released = outcomes.values().stream()
                    .map(outcome -> Records.released(
                            outcome.figures(),
                            outcome,
                            definitions.get(outcome.figures().indicator().id()),
                            cubeOf.get(outcome.figures().indicator().id())))
                    .toList();
        }
        return released;
    }

    private List<Integer> unevenTeams(Cube cube) {
        List<Integer> uneven = new ArrayList<>();
        for (int place = 0; place < ground.size(); place++) {
            int number = place;
            if (cube.members().stream().anyMatch(member -> isUneven(member, number))) {
                uneven.add(place);
            }
        }
        return uneven;
    }

    private boolean isUneven(Figures member, int place) {
        return member.isFigure(place)
                && member.indicator().release().minimumCells().stream()
                        .filter(minimum ->
                                minimum.counts() == MinimumCell.Counts.PROFESSIONALS && !minimum.isOfAnother())
                        .anyMatch(minimum -> !teams.get(member.indicator().id())
                                .areSafe(
                                        ground.place(place).mode(),
                                        member.rows()[place].unit(),
                                        ground.place(place).period(),
                                        minimum.minimum()));
    }
}
