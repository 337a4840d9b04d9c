package cat.impulsem.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedTest {
    @TempDir
    static Path folder;

    static Released released;

    @BeforeAll
    static void publish() throws Exception {
        released = Released.open(FixtureStore.in(folder));
    }

    @AfterAll
    static void close() {
        released.close();
    }

    @Test
    void indicatorsCarryTheVersionOfTheirDefinition() {
        assertThat(released.indicators().text())
                .contains("L1.A   Quota de temps burocràtic  %       2       2024-01-01")
                .contains("instantània " + FixtureStore.SNAPSHOT);
    }

    @Test
    void lastMonthsEndWithTheLastMonthThatHasFigures() {
        assertThat(released.byDistrict("L1.A", 12).months())
                .hasSize(12)
                .startsWith(YearMonth.of(2024, 3))
                .endsWith(YearMonth.of(2025, 2));
    }

    @Test
    void fourStatesAreWrittenInFourWays() {
        assertThat(shown(0, "2024-07")).isEqualTo("37,0");
        assertThat(shown(0, "2024-08")).isEqualTo("0");
        assertThat(shown(1, "2024-08")).isEqualTo("..");
        assertThat(shown(2, "2024-10")).isEqualTo("–");
    }

    @Test
    void monthWithoutARowIsNotAvailable() {
        Figure figure = released.byDistrict("L1.A", 12).units().get(2).in(YearMonth.of(2025, 2));
        assertThat(figure).isEqualTo(Figure.ABSENT);
    }

    @Test
    void noteGivesEachReasonOnceAndTheSource() {
        assertThat(released.byDistrict("L1.A", 12).table().note().lines())
                .containsExactly(
                        "0 = zero real · .. = protegit · – = no disponible",
                        ".. menys de 5 casos",
                        "– no s'ha rebut la font",
                        "– no consta a la instantània",
                        "Font: L1.A, versió 2 de la definició (vàlida des de 2024-01-01); instantània "
                                + FixtureStore.SNAPSHOT);
    }

    @Test
    void chartIsAPngOfItsDeclaredSize() throws Exception {
        byte[] png = released.byDistrict("L1.A", 12).chart().png().orElseThrow();
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(png)))
                .extracting(image -> image.getWidth() + " x " + image.getHeight())
                .isEqualTo("960 x 440");
    }

    @Test
    void unknownIndicatorIsToldTheNearestOne() {
        assertThatThrownBy(() -> released.byDistrict("L1A", 12))
                .hasMessage("no indicator \"L1A\"; did you mean \"L1.A\"?");
    }

    @Test
    void indicatorWithoutFiguresByDistrictSaysSo() {
        assertThatThrownBy(() -> released.byDistrict("L3.2a", 12))
                .hasMessage("L3.2a has no monthly figures by district");
    }

    @Test
    void storeWithoutSnapshotNamesTheCommandThatHelps(@TempDir Path empty) {
        assertThatThrownBy(() -> Released.open(empty)).hasMessageContaining("run ./impulsem publish");
    }

    @Test
    void usualStoreIsTheNearestOneUpwards(@TempDir Path root) throws Exception {
        Path store = Files.createDirectories(root.resolve(".impulsem/store"));
        Path inside = Files.createDirectories(root.resolve("notebooks/drafts"));
        assertThat(Released.usualStore(inside)).isEqualTo(store);
    }

    @Test
    void tableEscapesWhatAPageWouldRead() {
        Table table = new Table("a < b", java.util.List.of("x"), java.util.List.of(), "\"c\" & d");
        assertThat(table.html().orElseThrow()).contains("a &lt; b").contains("&quot;c&quot; &amp; d");
    }

    private static String shown(int unit, String month) {
        return released.byDistrict("L1.A", 12)
                .units()
                .get(unit)
                .in(YearMonth.parse(month))
                .text(1);
    }
}
