package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Nine at each of four centres in the first month; in the second the city has two, one at each centre of the first district:
 * the others' zeros are hidden with them. What is hidden for another indicator alone is no such company.
 */
class ToldInRecordTest {
    private final SealedCube town = new CountedTown(2, 2, 2, List.of(9, 1, 9, 1, 9, 0, 9, 0)).seal();
    private final BitSet nothing = new BitSet();

    private LedgerRecord record(BitSet told) {
        SealedCube sealed = new SealedCube(
                town.cube(),
                town.scope(),
                town.primaries(),
                town.hidden(),
                told,
                town.silence(),
                town.proved(),
                town.weaker());
        return SilentInRecordTest.record(
                sealed, Records.proofs(sealed, List.of()).silent());
    }

    private List<String> findings(BitSet told) {
        Past before = new Past(List.of());
        return CubeAudit.of(
                        town.cube(),
                        CountedTown.RULES.needs(town.cube()),
                        town.hidden(),
                        before,
                        new Past(List.of(record(told))))
                .findings();
    }

    @Test
    void a18NoProofMayLeanOnWhatTheRecordSaysIsHiddenForAnother() {
        assertThat(town.added().isEmpty()).isFalse();
        assertThat(findings(nothing)).isEmpty();
        assertThat(findings(town.added())).singleElement().asString().endsWith("hidden figures are not safe");
    }

    @Test
    void whatWasToldIsToldInLaterReleases() {
        Earlier.OfCube later = new Past(List.of(record(town.added()))).of(town.cube());
        assertThat(later.told()).isEqualTo(town.added());
        assertThat(later.hidden().intersects(town.added())).isFalse();
        assertThat(later.hidden()).isEqualTo(town.primaries());
    }
}
