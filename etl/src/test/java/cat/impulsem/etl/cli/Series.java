package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.MinimumCell;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.Arrays;

/**
 * One half of the figures of an indicator, or their quotient, at all places of a release; NaN where it has none.
 *
 * @param indicator the indicator
 * @param part which of the three
 * @param values figures, hidden ones too
 */
record Series(Indicator indicator, Part part, double[] values) {
    enum Part {
        ABOVE,
        BELOW,
        QUOTIENT
    }

    /** Whether nobody may work it out where it is hidden. Of working time what stands below the line may be known. */
    boolean isProtected() {
        Indicator.Release release = indicator.release();
        if (release.minimumCells().isEmpty()) {
            return false;
        }
        boolean isOfWorkers = release.sensitivity() == Sensitivity.WORKERS
                || release.minimumCells().stream()
                        .anyMatch(minimum -> minimum.counts() == MinimumCell.Counts.PROFESSIONALS);
        boolean isOfAnother = release.minimumCells().stream()
                .anyMatch(minimum -> minimum.counts() == MinimumCell.Counts.PROFESSIONALS && minimum.of() != null);
        return part != Part.BELOW ? !isOfAnother : !isOfWorkers || isOfAnother;
    }

    /** Whether it is the same everywhere, or is told of almost nowhere, so that whatever fits it fits by chance. */
    boolean isPoor() {
        return Arrays.stream(values)
                        .filter(Double::isFinite)
                        .filter(value -> value != 0)
                        .distinct()
                        .count()
                < 12;
    }

    @Override
    public String toString() {
        return indicator.id() + " " + part;
    }
}
