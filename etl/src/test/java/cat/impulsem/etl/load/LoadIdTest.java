package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.intake.Delivery;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadIdTest {
    @TempDir
    Path folder;

    @Test
    void rulesOfADeliveryFollowTheContentOfItsMapping() {
        String none = LoadId.rules(Town.CONTRACTS, null);
        String one = LoadId.rules(Town.CONTRACTS, "hestia.yml");
        assertThat(one).isNotIn(none, LoadId.rules(Town.CONTRACTS, "imss-published.yml"));
        assertThat(one).isEqualTo(LoadId.rules(Town.CONTRACTS, "hestia.yml"));
    }

    @Test
    void mappingOfADeliveryIsNotOneOfTheProduct() {
        Town town = new Town(folder);
        Path shipped = town.files("mapping: hestia.yml", Map.of());
        Path own = town.files("mapping: hestia.yml", Map.of("hestia.yml", "tables: []"));
        assertThat(Delivery.read(shipped, Town.CONTRACTS).shippedMapping()).isEqualTo("hestia.yml");
        assertThat(Delivery.read(own, Town.CONTRACTS).shippedMapping()).isNull();
    }
}
