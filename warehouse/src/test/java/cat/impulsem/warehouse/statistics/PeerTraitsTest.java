package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeerTraitsTest {
    private static final PeerTraits OWN = new PeerTraits("17", 50, 10);

    @Test
    void nearestHaveLikeNeedAndSize() {
        List<PeerTraits> all = List.of(
                OWN,
                new PeerTraits("1", 90, 10),
                new PeerTraits("2", 51, 11),
                new PeerTraits("3", 50, 40),
                new PeerTraits("4", 55, 8));
        assertThat(OWN.nearest(all, 2)).containsExactly("2", "4");
    }

    @Test
    void aUnitIsNotItsOwnPeer() {
        assertThat(OWN.nearest(List.of(OWN), 5)).isEmpty();
    }

    @Test
    void equalsAreTakenByName() {
        List<PeerTraits> all = List.of(new PeerTraits("9", 50, 10), OWN, new PeerTraits("8", 50, 10));
        assertThat(OWN.nearest(all, 1)).containsExactly("8");
    }
}
