package cat.impulsem.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DistrictTableTest {
    @Test
    void shadesDivideTheRangeInFive() {
        var range = DoubleStream.of(10, 20).summaryStatistics();

        assertThat(DistrictTable.step(10, range)).isEqualTo(1);
        assertThat(DistrictTable.step(13.9, range)).isEqualTo(2);
        assertThat(DistrictTable.step(20, range)).isEqualTo(5);
    }

    @Test
    void equalFiguresHaveTheLightestShade() {
        assertThat(DistrictTable.step(7, DoubleStream.of(7, 7).summaryStatistics()))
                .isEqualTo(1);
    }
}
