package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Beside "hidden", "little was recorded" would say that the figure lies below 70 %, "held" that somebody changed it. */
class HiddenFlagsTest {
    private static final Unit CENTRE = new Unit(Level.CENTRE, "1", 1, "Centre 1", "01");
    private static final Period MARCH = Period.parse("2024-03");
    private static final Set<Flag> ALL = EnumSet.allOf(Flag.class);
    private static final Set<Flag> OF_SOURCES = Set.of(Flag.PROVISIONAL, Flag.INCOMPLETE, Flag.SHARED_OUT);

    @Test
    void hiddenFigureOfAnIndicatorKeepsTheFlagsOfItsSourcesAlone() {
        ValueRow row = new ValueRow(
                "L1.A", 1, CENTRE, MARCH, 60.0, 100.0, 60.0, ValueState.VALUE, null, 1.0, null, EnumSet.copyOf(ALL));

        assertThat(row.suppressed(Reason.PROTECTED).flags()).isEqualTo(OF_SOURCES);
        assertThat(row.settled().flags()).isEqualTo(ALL);
    }

    @Test
    void hiddenRowOfAnAnalysisKeepsTheFlagsOfItsSourcesAlone() {
        Analysis time = AnalysisCatalogue.load().get("R17.time");
        AnalysisRow row = new AnalysisRow(List.of("GRP", "CENTRE"), Map.of("minutes", 600.0, "share", 0.5));
        UnitAnswer answer = new UnitAnswer(
                time, ViewMode.IS, CENTRE, MARCH, Optional.empty(), 1.0, List.of(row), Optional.empty(), ALL);

        assertThat(AnalysisValue.hidden(answer, row)).isNotEmpty().allSatisfy(value -> assertThat(value.flags())
                .isEqualTo(OF_SOURCES));
        assertThat(AnalysisValue.of(answer, row))
                .allSatisfy(value -> assertThat(value.flags()).isEqualTo(ALL));
    }
}
