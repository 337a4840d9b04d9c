package cat.impulsem.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private static final List<Relation> RELATIONS = List.of(new Relation("d", List.of("c1", "c2", "c3")));

    @Test
    void saysWhatIsProvedAndHowFar() {
        Suppression suppression = Protection.of(district(3, 18), Deadline.none());

        assertThat(suppression.hidden()).containsExactly("c1", "c2");
        assertThat(suppression.added()).containsExactly("c2");
        Certificate certificate = suppression.certificate();
        assertThat(certificate.cells()).isEqualTo(4);
        assertThat(certificate.hidden()).isEqualTo(2);
        assertThat(certificate.proofs()).isEqualTo(1);
        assertThat(certificate.thresholds()).isEqualTo(new Safety(5, 5));
        assertThat(certificate.bounds()).containsEntry("c1", new Bounds(1L, 20L));
    }

    @Test
    void doesNotDependOnValuesBehindHiddenCells() {
        Certificate one = Protection.of(district(3, 18), Deadline.none()).certificate();
        Certificate other = Protection.of(district(4, 17), Deadline.none()).certificate();

        assertThat(other).isEqualTo(one);
    }

    @Test
    void viewOfAnAlteredReleaseHasAnotherHash() {
        assertThat(ViewHash.of(district(3, 18), Set.of("c1", "c2")))
                .isNotEqualTo(ViewHash.of(district(3, 18), Set.of("c1", "c3")))
                .isNotEqualTo(ViewHash.of(district(3, 19), Set.of("c1", "c2")));
    }

    private static DisclosureProblem district(long first, long second) {
        return DisclosureProblem.of(
                List.of(
                        Cell.hidden("c1", first, 1, Safety.threshold(5)),
                        Cell.hideable("c2", second, 1),
                        Cell.hideable("c3", 56, 1).costing(2),
                        Cell.shown("d", first + second + 56)),
                RELATIONS);
    }
}
