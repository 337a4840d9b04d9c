package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which zeros nobody sees is what the release counted on, not what is hidden for whatever reason. */
class SilentInRecordTest {
    private static final Period MARCH = Period.month(YearMonth.of(2024, 3));
    private static final String UNSAFE = "hidden figures are not safe";

    /** Nine at each centre in the first month; in the second the city has two, one at each centre of the first district. */
    private final SealedCube town = new CountedTown(2, 2, 2, List.of(9, 1, 9, 1, 9, 0, 9, 0)).seal();

    /** A release of one cube alone, with the groups of zeros that its record names. */
    static LedgerRecord record(SealedCube sealed, List<String> silent) {
        Figures figures = sealed.cube().members().getFirst();
        Ground ground = sealed.cube().ground();
        Revision.Outcome outcome = new Revision.Outcome(figures, 0, new BitSet(), Map.of());
        LedgerRecord.Proofs proofs = Records.proofs(sealed, List.of());
        return new LedgerRecord(
                "S",
                null,
                null,
                "view",
                ground.all()
                        .mapToObj(place -> Periods.text(ground.place(place).period()))
                        .distinct()
                        .toList(),
                ground.membership(),
                List.of(Records.released(figures, outcome, "one", sealed)),
                List.of(new LedgerRecord.Proofs(
                        proofs.indicators(), proofs.scope(), proofs.unevenTeams(), silent, proofs.proofs())),
                List.of());
    }

    private static List<String> written(SealedCube sealed) {
        return Records.proofs(sealed, List.of()).silent();
    }

    private List<String> findings(List<String> silent) {
        return findings(silent, town.hidden(), new Past(List.of()));
    }

    private List<String> findings(List<String> silent, BitSet hidden, Past before) {
        Cube cube = town.cube();
        Past own = new Past(List.of(record(town, silent)));
        return CubeAudit.of(cube, CountedTown.RULES.needs(cube), hidden, before, own)
                .findings();
    }

    private static BitSet spokenLater(SealedCube sealed, List<String> silent) {
        return new Past(List.of(record(sealed, silent))).of(sealed.cube()).spoken();
    }

    private static int place(Ground ground, String centre, Period period) {
        return ground.number(new Place(ViewMode.IS, Level.CENTRE, centre, period));
    }

    @Test
    void theRecordNamesTheTimesOfWhichNoZeroIsSeen() {
        assertThat(written(town)).contains("centre/2024-02/2024-02").doesNotContain("centre/2024-01/2024-02");
    }

    /** The same figures are hidden, but the release never said that its proofs count on it. */
    @Test
    void a18TheAuditCountsOnNoZerosButThoseOfTheRecord() {
        assertThat(findings(written(town))).isEmpty();
        assertThat(findings(List.of())).singleElement().asString().endsWith(UNSAFE);
    }

    /** Nobody came to centre 4 in the second month, and that is seen now, or was told by the release before. */
    @Test
    void a18TheAuditBelievesNoRecordThatCountsOnZerosWhichAreSeen() {
        int zero = place(town.cube().ground(), "4", Period.month(CountedTown.FIRST.plusMonths(1)));
        BitSet hidden = (BitSet) town.hidden().clone();
        hidden.clear(zero);
        assertThat(findings(written(town), hidden, new Past(List.of())))
                .singleElement()
                .asString()
                .endsWith(UNSAFE);
        LedgerRecord before = record(town, written(town));
        BitSet all = town.hidden();
        assertThat(findings(written(town), all, new Past(List.of(showing(before, zero)))))
                .singleElement()
                .asString()
                .endsWith(UNSAFE);
    }

    private static LedgerRecord showing(LedgerRecord record, int place) {
        LedgerRecord.Released one = record.indicators().getFirst();
        StringBuilder states = new StringBuilder(one.states());
        states.setCharAt(place, 'F');
        LedgerRecord.Released shown = new LedgerRecord.Released(
                one.id(),
                one.definition(),
                one.revision(),
                one.held(),
                states.toString(),
                one.wasNothing(),
                one.nums(),
                one.dens(),
                one.makeups(),
                one.told());
        return new LedgerRecord(
                record.snapshot(),
                record.previous(),
                record.manifest(),
                record.view(),
                record.periods(),
                record.membership(),
                List.of(shown),
                record.cubes(),
                record.breakdowns());
    }

    @Test
    void ofRecordsOfEarlierVersionsItIsWorkedOut() {
        assertThat(findings(null)).isEmpty();
        assertThat(spokenLater(town, null)).isEqualTo(spokenLater(town, written(town)));
    }

    /** Too few made up the paperwork of every centre in March; the gain in time (L1.C) tells of it and of nothing else. */
    @Test
    void a10WhatIsHiddenForAnotherIndicatorIsNotCountedOnLaterEither() {
        Ground ground = TownFigures.ground();
        PrimaryRules rules = new PrimaryRules(
                indicator -> (mode, unit, period, minimum) ->
                        !(indicator.id().equals("L1.A") && unit.level() == Level.CENTRE && period.equals(MARCH)),
                id -> null);
        Map<String, SealedCube> sealed = new Seal(ground, rules, Earlier.nothing(), 2024)
                        .seal(
                                List.of(
                                        TownFigures.sums(
                                                ground, "L1.A", (centre, month) -> 1000 + 7 * centre, (c, m) -> 6000),
                                        TownFigures.sums(ground, "L1.C", (centre, month) -> 40 + centre, null)),
                                Progress.silent())
                        .stream()
                        .collect(Collectors.toMap(one -> one.cube().name(), Function.identity()));
        int march = Silence.group(ground, place(ground, "1", MARCH));

        assertThat(ground.all()
                        .filter(place -> Silence.group(ground, place) == march)
                        .allMatch(sealed.get("L1.C").hidden()::get))
                .isTrue();
        assertThat(written(sealed.get("L1.A"))).contains("centre/2024-03/2024-03");
        assertThat(written(sealed.get("L1.C"))).isEmpty();
        assertThat(spokenLater(sealed.get("L1.A"), written(sealed.get("L1.A"))).get(march))
                .isFalse();
        assertThat(spokenLater(sealed.get("L1.C"), List.of()).get(march)).isTrue();
        assertThat(spokenLater(sealed.get("L1.C"), null).get(march)).isFalse();
    }
}
