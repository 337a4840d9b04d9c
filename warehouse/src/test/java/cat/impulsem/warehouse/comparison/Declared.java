package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.indicator.Target;
import cat.impulsem.warehouse.indicator.Uncertainty;
import cat.impulsem.warehouse.indicator.Views;
import cat.impulsem.warehouse.indicator.WhenNoRow;
import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Declarations for tests: a share of persons in percent that adds up, unless a test says otherwise. */
final class Declared {
    private static final LocalText TEXT = new LocalText("text", "texto", "text");
    private Uncertainty uncertainty = Uncertainty.S2;
    private Kind kind = Kind.RATIO;
    private OverCentres overCentres = OverCentres.SUM;
    private OverTime overTime = OverTime.SUM;
    private Direction direction = Direction.UP;
    private int lookback;
    private boolean isAmount;
    private boolean inequality;
    private String objective;
    private List<String> baselineSources = List.of();
    private Target target = new Target(Target.Rule.NONE, null, null, null, TEXT);

    static Declared share() {
        return new Declared();
    }

    Declared uncertainty(Uncertainty other) {
        uncertainty = other;
        return this;
    }

    Declared kind(Kind other) {
        kind = other;
        return this;
    }

    Declared over(OverCentres centres, OverTime time) {
        overCentres = centres;
        overTime = time;
        return this;
    }

    Declared direction(Direction other) {
        direction = other;
        return this;
    }

    Declared lookback(int months) {
        lookback = months;
        return this;
    }

    Declared objective(String code) {
        objective = code;
        return this;
    }

    Declared amount() {
        isAmount = true;
        return this;
    }

    Declared inequality() {
        inequality = true;
        return this;
    }

    Declared againstBaseline() {
        baselineSources = List.of("agenda_entries");
        return this;
    }

    Declared target(Target.Rule rule, Double value, Double low, Double high) {
        target = new Target(rule, value, low, high, TEXT);
        return this;
    }

    Indicator indicator() {
        Indicator.Texts texts = new Indicator.Texts(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, isAmount ? null : TEXT);
        Indicator.Formula formula = new Indicator.Formula(
                List.of(),
                baselineSources,
                lookback,
                Set.of(),
                List.of(),
                List.of(),
                "percent",
                1,
                100,
                direction,
                kind,
                overCentres,
                overTime,
                WhenNoRow.DENOMINATOR_ZERO,
                Guard.NONE,
                uncertainty,
                null,
                "select 1",
                "");
        return new Indicator(
                "X",
                1,
                LocalDate.EPOCH,
                null,
                new LocalText("prova", "prueba", "test"),
                null,
                false,
                1,
                "L1",
                objective,
                List.of(),
                texts,
                formula,
                target,
                List.of(),
                inequality,
                new Indicator.Release(Sensitivity.OPEN, List.of(), Views.ALL),
                List.of());
    }
}
