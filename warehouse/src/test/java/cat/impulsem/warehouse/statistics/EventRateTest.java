package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRateTest {
    private static final Tally EXACT = new Tally("poisson_exact.csv");
    private static final Tally BYAR = new Tally("byars.csv");

    static List<VectorRow> exactRows() {
        return VectorFile.rows("poisson_exact.csv");
    }

    static List<VectorRow> byarRows() {
        return VectorFile.rows("byars.csv");
    }

    @AfterAll
    static void someRowsWereChecked() {
        EXACT.report();
        BYAR.report();
    }

    @ParameterizedTest
    @MethodSource("exactRows")
    void exactLimitsAreThePublishedOnes(VectorRow row) {
        EventCount count = new EventCount(row.number("x"), row.number("denominator"));
        RateScale scale = new RateScale(row.number("multiplier"), row.confidence(), CountMethod.EXACT);
        Interval limits = EventRate.of(count, scale).orElseThrow().interval();
        EXACT.relative(row, "lower", limits.lower(), 1e-9);
        EXACT.relative(row, "upper", limits.upper(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("byarRows")
    void byarLimitsAreThePublishedOnes(VectorRow row) {
        double factor = row.number("multiplier") / row.number("denominator");
        Byar limits = Byar.limits(row.number("x"), row.confidence());
        BYAR.relative(row, "upper", limits.upper() * factor, 1e-12);
        assertThat(limits.lower().isPresent()).isEqualTo(row.optional("lower").isPresent());
        limits.lower().ifPresent(lower -> BYAR.relative(row, "lower", lower * factor, 1e-12));
    }

    @Test
    void byarIsUsedFromTenEventsOn() {
        assertThat(CountMethod.BYAR_FROM_TEN.interval(9, Confidence.PERCENT_95))
                .isEqualTo(Garwood.interval(9, Confidence.PERCENT_95));
        assertThat(CountMethod.BYAR_FROM_TEN.interval(10, Confidence.PERCENT_95).lower())
                .isEqualTo(Byar.limits(10, Confidence.PERCENT_95).lower().orElseThrow());
    }

    @Test
    void tenEventsHaveTheLimitsOfBreslowAndDay() {
        Interval limits = Byar.limits(10, Confidence.PERCENT_95).interval().orElseThrow();
        assertThat(limits.lower()).isCloseTo(4.79, within(0.005));
        assertThat(limits.upper()).isCloseTo(18.39, within(0.005));
    }

    @Test
    void nobodyExposedIsNoRate() {
        assertThat(EventRate.of(new EventCount(3, 0), RateScale.per(1_000))).isEmpty();
    }

    @Test
    void negativeEventsAreRefused() {
        assertThatThrownBy(() -> new EventCount(-1, 10)).hasMessage("events must not be negative but is -1.0");
    }

    @Property
    void exactLimitsContainTheCountAndGrowWithConfidence(@ForAll @IntRange(max = 5_000) int events) {
        Interval inner = Garwood.interval(events, Confidence.PERCENT_95);
        Interval outer = Garwood.interval(events, Confidence.PERCENT_99_8);
        assertThat(inner.contains(events)).isTrue();
        assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower());
        assertThat(outer.upper()).isGreaterThan(inner.upper());
    }

    @Property
    void byarDiffersLittleFromExactFromTenOn(@ForAll @IntRange(min = 10, max = 5_000) int events) {
        Interval exact = Garwood.interval(events, Confidence.PERCENT_95);
        Interval byar = Byar.limits(events, Confidence.PERCENT_95).interval().orElseThrow();
        assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.005 * exact.lower()));
        assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.005 * exact.upper()));
    }
}
