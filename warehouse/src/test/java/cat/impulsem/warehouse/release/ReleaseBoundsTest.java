package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.disclosure.Attacker;
import cat.impulsem.warehouse.disclosure.Bounds;
import cat.impulsem.warehouse.seal.ReleaseAudit;
import cat.impulsem.warehouse.seal.ReleasedLattice;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A published snapshot before the solver, which knows nothing of how it was protected. */
class ReleaseBoundsTest {
    private static final List<Integer> CENTRES =
            IntStream.rangeClosed(1, 8).boxed().toList();
    private static final String MARCH = "is/centre/1/2024-03 MONTH";
    private final PublishedCity city = PublishedCity.published();

    private ReleasedLattice lattice(String indicator, boolean isDenominator) {
        return ReleasedLattice.of(city.store(), city.id(), indicator, isDenominator);
    }

    private static List<Attacker> attackersBut(ReleasedLattice lattice, int own) {
        List<Attacker> attackers = new ArrayList<>(List.of(Attacker.OUTSIDER));
        CENTRES.stream().filter(centre -> centre != own).map(lattice::lead).forEach(attackers::add);
        return attackers;
    }

    private static void requireWide(
            Set<String> places,
            List<Attacker> attackers,
            Function<Attacker, Map<String, Bounds>> known,
            long upper,
            long width) {
        assertThat(places).isNotEmpty();
        for (Attacker attacker : attackers) {
            Map<String, Bounds> bounds = known.apply(attacker);
            for (String place : places) {
                assertThat(bounds.get(place))
                        .as("%s before %s", place, attacker.name())
                        .satisfies(found -> {
                            assertThat(found.upper() == null || found.upper() >= upper)
                                    .isTrue();
                            assertThat(found.upper() == null || found.upper() - found.lower() >= width)
                                    .isTrue();
                        });
            }
        }
    }

    @Test
    void a01ThreeReferralsMayBeTenAndMoreBeforeEverybody() {
        ReleasedLattice referrals = lattice("L3.2a", true);
        assertThat(referrals.smallerThan(10)).containsExactly(MARCH, MARCH.replace("is/", "was/"));
        requireWide(referrals.smallerThan(10), attackersBut(referrals, 1), referrals::boundsOfSums, 10, 10);
    }

    /** The same release with no more than two hidden centres in a month would be plain to the lead of the second one. */
    @Test
    void a02TwoHiddenCentresOfAMonthAreNotEnough() {
        ReleasedLattice referrals = lattice("L3.2a", true);
        List<Integer> hidden = referrals.hiddenCentres("2024-03");
        assertThat(hidden).hasSizeGreaterThan(2).contains(1);
        int partner = hidden.stream().filter(centre -> centre != 1).findFirst().orElseThrow();
        Set<String> two = new TreeSet<>();
        for (String mode : List.of("is", "was")) {
            for (int month = 1; month <= 12; month++) {
                for (int centre : List.of(1, partner)) {
                    two.add("%s/centre/%d/2024-%02d MONTH".formatted(mode, centre, month));
                }
            }
        }
        assertThat(referrals.boundsOfSums(referrals.lead(partner), two).get(MARCH))
                .isEqualTo(new Bounds(3L, 3L));
    }

    @Test
    void a08NeitherShareNorIntervalGivesTheHiddenNumberBack() {
        ReleasedLattice inappropriate = lattice("L3.2a", false);
        assertThat(inappropriate.boundsOfSums(Attacker.OUTSIDER).get(MARCH))
                .satisfies(found -> assertThat(found.upper()).isGreaterThan(found.lower()));
        try (Snapshot snapshot = new SnapshotStore(city.store()).open(city.id())) {
            String place = " where indicator_id = 'L3.2a' and level = 'centre' and unit_code = '1' and ";
            for (String table : List.of("intervals", "comparisons", "target_statuses", "process_points")) {
                String march = table.equals("process_points")
                        ? "month = date '2024-03-01'"
                        : "grain = 'month' and period_start = date '2024-03-01'";
                assertThat(snapshot.query("select count(*) from " + table + place + march, row -> row.getLong(1)))
                        .as(table)
                        .containsExactly(0L);
            }
        }
    }

    @Test
    void a12TwoPersonsMayBeFiveAndMoreThoughNobodyIsCountedTwice() {
        ReleasedLattice people = lattice("C.H", false);
        assertThat(people.smallerThan(5)).contains("is/centre/1/2024-05 MONTH");
        requireWide(people.smallerThan(5), attackersBut(people, 1), people::boundsOfPeople, 5, 5);
    }

    private List<String> paperwork(int centre) {
        try (Snapshot snapshot = new SnapshotStore(city.store()).open(city.id())) {
            return snapshot.query(
                    "select state, reason, numerator, bound_low from indicator_values where indicator_id = 'L1.A'"
                            + " and view_mode = 'is' and level = 'centre' and unit_code = ? and grain = 'month'"
                            + " and period_start = date '2024-01-01'",
                    row -> "%s %s %s %s"
                            .formatted(row.getString(1), row.getString(2), row.getObject(3), row.getObject(4)),
                    String.valueOf(centre));
        }
    }

    /** It says too little to be shown; that it can be worked out harms none of five professionals. */
    @Test
    void figureOfALargeTeamIsWithheldAndNotHidden() {
        assertThat(paperwork(3)).containsExactly("not_available low_recording null null");
    }

    /** The district less its other centres would tell the 200 minutes of two professionals. */
    @Test
    void withheldFigureOfTwoProfessionalsIsHiddenAndCannotBeSubtracted() {
        assertThat(paperwork(6)).containsExactly("suppressed protected null null");
        ReleasedLattice minutes = lattice("L1.A", false);
        requireWide(Set.of("is/centre/6/2024-01 MONTH"), attackersBut(minutes, 6), minutes::boundsOfSums, 220, 20);
    }

    /** What the contracts say less the time that was available would be the 200 minutes for which one person was away. */
    @Test
    void a08AvailableTimeDoesNotTellTheAbsenceOfOnePerson() {
        String july = "is/centre/2/2024-07 MONTH";
        ReleasedLattice available = lattice("L4.4b", true);
        assertThat(available.hiddenCentres("2024-07")).contains(2);
        requireWide(Set.of(july), attackersBut(available, 2), available::boundsOfSums, 2000, 2 * 20);
        for (String tells : List.of("L1.3a", "L4.4b", "L3.3b")) {
            assertThat(shown(tells, 2, "2024-07-01")).as(tells).isEmpty();
        }
        assertThat(shown("L4.4b", 2, "2024-03-01")).isNotEmpty();
    }

    private List<Double> shown(String indicator, int centre, String month) {
        try (Snapshot snapshot = new SnapshotStore(city.store()).open(city.id())) {
            return snapshot.query(
                    "select coalesce(value, bound_low) from indicator_values where indicator_id = ? and level = 'centre'"
                            + " and unit_code = ? and grain = 'month' and period_start = cast(? as date)"
                            + " and (value is not null or bound_low is not null)",
                    row -> row.getDouble(1),
                    indicator,
                    String.valueOf(centre),
                    month);
        }
    }

    @Test
    void thisReleaseHolds() {
        assertThat(ReleaseAudit.of(city.store(), city.id()).findings()).isEmpty();
    }
}
