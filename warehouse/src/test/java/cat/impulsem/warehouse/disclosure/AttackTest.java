package cat.impulsem.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One test or more for each attack on a release that arithmetic can make; the number is that of the catalogue. */
class AttackTest {
    private static final Safety FIVE = Safety.threshold(5);

    @Test
    void a01WhatAnEarlierReleaseShowedHidesNothingNow() {
        Relation district = new Relation("d", List.of("c1", "c2", "c3", "c4"));
        List<Cell> cells = List.of(
                Cell.hidden("c1", 3, 1, FIVE),
                Cell.shown("c2", 18),
                Cell.hideable("c3", 25, 1),
                Cell.hideable("c4", 31, 1),
                Cell.shown("d", 77));
        DisclosureProblem problem = DisclosureProblem.of(cells, List.of(district));

        SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();

        assertThat(hidden).hasSize(2).contains("c1").doesNotContain("c2");
        SafetyCheck.requireSafe(problem, hidden);
    }

    @Test
    void a02TwoHiddenPerLineIsRejectedWhereACellIsExactlyFortySeven() {
        DisclosureFiles.CaseResult result = vector("aud_p01_sdctable_4x4");

        assertThat(result.bounds()).containsEntry("wb", new Bounds(47L, 47L));
        assertThat(result.verdicts()).containsEntry("wb", Verdict.EXACT);
        assertThat(result.releasePasses()).isFalse();
    }

    @Test
    void a03LinkedHierarchiesAreAuditedTogether() {
        DisclosureFiles.CaseResult result = vector("aud_p03_linked_hierarchies");

        assertThat(result.bounds()).containsEntry("K", new Bounds(3L, 3L));
        assertThat(result.releasePasses()).isFalse();
    }

    @Test
    void a04DifferenceOfRollingTwelveMonthsRevealsNoMonth() {
        DisclosureProblem problem = rolling();

        SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();

        assertThat(bounds(problem, Set.of("m13"))).containsEntry("m13", new Bounds(3L, 3L));
        assertThat(hidden).hasSizeGreaterThan(1);
        SafetyCheck.requireSafe(problem, hidden);
    }

    @Test
    void a05DifferenceOfQuarterAndYearToDateRevealsNoMonth() {
        List<Cell> cells = List.of(
                Cell.hideable("m1", 20, 1),
                Cell.hidden("m2", 4, 1, FIVE),
                Cell.hideable("m3", 30, 1),
                Cell.hideable("m1..m2", 24, 1),
                Cell.shown("m1..m3", 54));
        List<Relation> relations = List.of(
                new Relation("m1..m3", List.of("m1", "m2", "m3")),
                new Relation("m1..m2", List.of("m1", "m2")),
                new Relation("m1..m3", List.of("m1..m2", "m3")));
        DisclosureProblem problem = DisclosureProblem.of(cells, relations);

        SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();

        assertThat(bounds(problem, Set.of("m2", "m3"))).containsEntry("m2", new Bounds(4L, 4L));
        SafetyCheck.requireSafe(problem, hidden);
    }

    @Test
    void a06DifferenceOfTwoFiltersRevealsNoGroupThatIsNowhereShown() {
        List<Cell> cells =
                List.of(Cell.shown("all", 86), Cell.hideable("adults", 84, 1), Cell.absent("minors", 2, 0, FIVE));
        DisclosureProblem problem =
                DisclosureProblem.of(cells, List.of(new Relation("all", List.of("adults", "minors"))));

        assertThat(bounds(problem, Set.of())).containsEntry("minors", new Bounds(2L, 2L));
        assertThat(Protection.of(problem, Deadline.none()).hidden()).containsExactly("adults");
    }

    @Test
    void a07DifferenceOfTwoRevisionsRevealsNoLateRecord() {
        DisclosureProblem problem = revision(Cell.hideable("second", 154, 1));

        assertThat(bounds(problem, Set.of())).containsEntry("late", new Bounds(2L, 2L));
        assertThat(Protection.of(problem, Deadline.none()).hidden()).containsExactly("second");
    }

    @Test
    void a07RevisionThatMustBeShownStopsTheRelease() {
        DisclosureProblem problem = revision(Cell.shown("second", 154));

        assertThatThrownBy(() -> Protection.of(problem, Deadline.none()))
                .isInstanceOf(UnprotectableException.class)
                .hasMessageContaining("late");
    }

    @Test
    void a08PercentageRateAndMeanReturnTheCount() {
        assertThat(vector("aud_p11_percentage").bounds()).containsEntry("x", new Bounds(3L, 3L));
        assertThat(vector("aud_p13_rate").bounds()).containsEntry("x", new Bounds(4L, 4L));
        assertThat(vector("aud_p14_mean").bounds()).containsEntry("x", new Bounds(4L, 4L));
    }

    @Test
    void a08PercentageShownBesideItsDenominatorStopsTheRelease() {
        Inequality percentage = new Inequality(new TreeMap<>(Map.of("x", 100.0 / 37)), 8.05, 8.15);
        List<Cell> cells = List.of(Cell.hidden("x", 3, 1, FIVE), Cell.hideable("n", 37, 1));
        DisclosureProblem problem = new DisclosureProblem(cells, List.of(), List.of(percentage), List.of());

        assertThatThrownBy(() -> Protection.of(problem, Deadline.none())).isInstanceOf(UnprotectableException.class);
    }

    @Test
    void a09SmallComplementHidesTheGreatMajorityToo() {
        List<Cell> cells =
                List.of(Cell.shown("all", 18), Cell.hideable("with", 17, 1), Cell.absent("without", 1, 0, FIVE));
        DisclosureProblem problem =
                DisclosureProblem.of(cells, List.of(new Relation("all", List.of("with", "without"))));

        assertThat(Protection.of(problem, Deadline.none()).hidden()).containsExactly("with");
    }

    @Test
    void a10TwoOnesAreExactBecauseZerosAreShown() {
        List<Cell> cells = List.of(
                Cell.hidden("c1", 1, 1, FIVE),
                Cell.hidden("c2", 1, 1, FIVE),
                Cell.hideable("c3", 25, 1),
                Cell.hideable("c4", 31, 1),
                Cell.shown("d", 58));
        DisclosureProblem problem =
                DisclosureProblem.of(cells, List.of(new Relation("d", List.of("c1", "c2", "c3", "c4"))));

        SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();

        assertThat(bounds(problem, Set.of("c1", "c2"))).containsEntry("c1", new Bounds(1L, 1L));
        assertThat(hidden).hasSize(3);
        SafetyCheck.requireSafe(problem, hidden);
    }

    @Test
    void a11LeadOfThePartnerCentreNeedsAThirdHiddenCell() {
        Relation district = new Relation("d", List.of("c1", "c2", "c3", "c4"));
        List<Cell> cells = List.of(
                Cell.hidden("c1", 3, 1, FIVE),
                Cell.hideable("c2", 18, 1),
                Cell.hideable("c3", 25, 1),
                Cell.hideable("c4", 31, 1),
                Cell.shown("d", 77));
        List<Attacker> leads = List.of(
                new Attacker("lead 1", Set.of("c1")), new Attacker("lead 2", Set.of("c2")),
                new Attacker("lead 3", Set.of("c3")), new Attacker("lead 4", Set.of("c4")));
        DisclosureProblem problem = new DisclosureProblem(cells, List.of(district), List.of(), leads);

        SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();

        assertThat(Protection.of(DisclosureProblem.of(cells, List.of(district)), Deadline.none())
                        .hidden())
                .hasSize(2);
        assertThat(hidden).hasSize(3);
        SafetyCheck.requireSafe(problem, hidden);
    }

    @Test
    void a11OwnPartOfATotalIsTakenOffBeforeTheTotalIsJudged() {
        List<Cell> cells = List.of(
                Cell.hidden("c1", 2, 1, FIVE),
                Cell.hidden("c2", 2, 1, FIVE),
                Cell.hidden("d1", 4, 1, FIVE),
                Cell.hideable("d2", 40, 1),
                Cell.shown("city", 44));
        List<Relation> relations =
                List.of(new Relation("d1", List.of("c1", "c2")), new Relation("city", List.of("d1", "d2")));
        Attacker lead = new Attacker("lead", Set.of("c1"));
        DisclosureProblem problem = new DisclosureProblem(cells, relations, List.of(), List.of(lead));

        SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();

        assertThat(hidden).containsExactly("c1", "c2", "d1", "d2");
        assertThat(new BoundsAudit(problem, Deadline.none()).bounds(hidden, lead))
                .containsEntry("d1", new Bounds(3L, 43L));
    }

    @Test
    void a12DistinctPeopleOfAQuarterBoundThoseOfItsMonths() {
        DisclosureProblem problem = distinct(0);

        assertThat(bounds(problem, Set.of("m1"))).containsEntry("m1", new Bounds(6L, 6L));
        assertThat(bounds(distinct(21), Set.of("m1"))).containsEntry("m1", new Bounds(1L, 6L));
        assertThat(Protection.of(problem, Deadline.none()).hidden()).containsExactly("m1", "q");
    }

    @Test
    void a16OrderOfCellsSumsAndViewsDoesNotChangeThePattern() {
        DisclosureProblem problem = SampleCity.of(3, 4, 4).problem(7);
        SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();

        for (int seed = 1; seed <= 3; seed++)
            assertThat(Protection.of(shuffled(problem, seed), Deadline.none()).hidden())
                    .isEqualTo(hidden);
    }

    @Test
    void a17NamesOfCentresDoNotChangeBounds() {
        DisclosureProblem problem = SampleCity.of(2, 3, 3).problem(11);
        SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();
        Set<String> renamed =
                new TreeSet<>(hidden.stream().map(AttackTest::renamed).toList());
        Map<String, Bounds> expected = new TreeMap<>();
        bounds(problem, hidden).forEach((id, bounds) -> expected.put(renamed(id), bounds));

        assertThat(bounds(renamed(problem), renamed)).isEqualTo(expected);
    }

    @Test
    void a18NoTimeForTheProofMeansNoRelease() {
        DisclosureProblem problem = SampleCity.of(2, 3, 3).problem(5);

        assertThatThrownBy(() -> Protection.of(problem, Deadline.in(Duration.ZERO)))
                .isInstanceOf(UnprovedException.class);
        assertThatThrownBy(() -> new BoundsAudit(problem, Deadline.in(Duration.ZERO))
                        .bounds(Set.of("d0|k0", "d1|k0"), Attacker.OUTSIDER))
                .isInstanceOf(UnprovedException.class);
    }

    @Test
    void a18FiguresThatContradictEachOtherAreNotAudited() {
        List<Cell> cells = List.of(Cell.hideable("a", 1, 1), Cell.hideable("b", 2, 1), Cell.shown("sum", 4));
        DisclosureProblem problem = DisclosureProblem.of(cells, List.of(new Relation("sum", List.of("a", "b"))));

        assertThatThrownBy(() -> Protection.of(problem, Deadline.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[sum, a, b] do not add up");
    }

    private static DisclosureProblem rolling() {
        int[] months = {12, 9, 14, 11, 8, 10, 13, 9, 7, 12, 10, 11, 3, 9};
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < months.length; i++)
            cells.add(i == 12 ? Cell.hidden("m13", 3, 1, FIVE) : Cell.hideable("m" + (i + 1), months[i], 1));
        List<Relation> relations = new ArrayList<>();
        for (int end = 12; end <= 14; end++) {
            List<String> window = IntStream.rangeClosed(end - 11, end)
                    .mapToObj(month -> "m" + month)
                    .toList();
            cells.add(Cell.shown(
                    "r" + end,
                    IntStream.range(end - 12, end).map(month -> months[month]).sum()));
            relations.add(new Relation("r" + end, window));
        }
        return DisclosureProblem.of(cells, relations);
    }

    private static DisclosureProblem revision(Cell second) {
        List<Cell> cells = List.of(Cell.shown("first", 152), second, Cell.absent("late", 2, Cell.NO_FLOOR, FIVE));
        return DisclosureProblem.of(cells, List.of(new Relation("second", List.of("first", "late"))));
    }

    /** A quarter of 6 people: all of them came in the first month when the second month shows nobody. */
    private static DisclosureProblem distinct(int secondMonth) {
        List<Cell> cells = List.of(
                Cell.hidden("m1", 6, 1, Safety.threshold(10)), Cell.shown("m2", secondMonth), Cell.hideable("q", 6, 1));
        return new DisclosureProblem(
                cells,
                List.of(),
                List.of(
                        new Inequality(new TreeMap<>(Map.of("m1", 1.0, "m2", 1.0, "q", -1.0)), 0.0, null),
                        new Inequality(new TreeMap<>(Map.of("q", 1.0, "m1", -1.0)), 0.0, null)),
                List.of());
    }

    private static DisclosureProblem shuffled(DisclosureProblem problem, int seed) {
        return new DisclosureProblem(
                shuffled(problem.cells(), seed),
                shuffled(
                        problem.relations().stream()
                                .map(relation -> new Relation(relation.total(), shuffled(relation.children(), seed)))
                                .toList(),
                        seed),
                problem.inequalities(),
                shuffled(problem.insiders(), seed));
    }

    private static <T> List<T> shuffled(List<T> list, int seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    private static DisclosureProblem renamed(DisclosureProblem problem) {
        return DisclosureProblem.of(
                problem.cells().stream()
                        .map(cell -> new Cell(
                                renamed(cell.id()),
                                cell.value(),
                                cell.floor(),
                                cell.standing(),
                                cell.safety(),
                                cell.cost()))
                        .toList(),
                problem.relations().stream()
                        .map(relation -> new Relation(
                                renamed(relation.total()),
                                relation.children().stream()
                                        .map(AttackTest::renamed)
                                        .toList()))
                        .toList());
    }

    private static String renamed(String id) {
        return new StringBuilder(id).reverse().toString();
    }

    private static Map<String, Bounds> bounds(DisclosureProblem problem, Set<String> hidden) {
        return new BoundsAudit(problem, Deadline.none()).bounds(hidden, Attacker.OUTSIDER);
    }

    private static DisclosureFiles.CaseResult vector(String name) {
        return DisclosureFiles.read(VectorFile.named("suppression_audit.json").path(), AuditCases.class)
                .cases()
                .stream()
                .filter(one -> one.name().equals(name))
                .map(DisclosureFiles::result)
                .findFirst()
                .orElseThrow();
    }
}
