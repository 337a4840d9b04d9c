package cat.impulsem.dashboard.regained;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts that add up to a whole, also as they are shown: each is rounded, and where the rounded parts of a level miss it by
 * a unit of the last digit, the part that was rounded most gives way. So none differs from its own rounding by more.
 *
 * @param steps parts and levels in order
 */
record Steps(List<Step> steps) {

    /**
     * One part, or a level that is reached.
     *
     * @param code what it is
     * @param from level where it begins; nothing for a level
     * @param to level where it ends
     * @param isLevel whether it is what the parts before it make together
     */
    record Step(String code, BigDecimal from, BigDecimal to, boolean isLevel) {
        /** What is shown. */
        double amount() {
            return to.subtract(from).doubleValue();
        }
    }

    /** Begins at nothing. */
    static Builder rounded(int decimals) {
        return new Builder(decimals);
    }

    /** What is shown of one part or level. */
    double amount(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .mapToDouble(Step::amount)
                .findFirst()
                .orElseThrow();
    }

    /** Adds part to part. */
    static final class Builder {
        private final int decimals;
        private final List<Step> steps = new ArrayList<>();
        private final List<Part> open = new ArrayList<>();
        private double level;

        private Builder(int decimals) {
            this.decimals = decimals;
        }

        Builder part(String code, double amount) {
            open.add(new Part(code, amount, shown(amount)));
            level += amount;
            return this;
        }

        Builder level(String code) {
            close();
            steps.add(new Step(code, BigDecimal.ZERO, shown(level), true));
            return this;
        }

        Steps build() {
            close();
            return new Steps(List.copyOf(steps));
        }

        /** Makes the parts since the last level reach this one. */
        private void close() {
            BigDecimal reached =
                    steps.isEmpty() ? BigDecimal.ZERO : steps.getLast().to();
            BigDecimal missing =
                    open.stream().map(Part::shown).reduce(shown(level).subtract(reached), BigDecimal::subtract);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
            while (missing.signum() != 0) {
                BigDecimal change = missing.signum() > 0 ? unit : unit.negate();
                giveWay(change);
                missing = missing.subtract(change);
            }
            for (Part part : open) {
                BigDecimal next = reached.add(part.shown());
                steps.add(new Step(part.code(), reached, next, false));
                reached = next;
            }
            open.clear();
        }

        private void giveWay(BigDecimal change) {
            Part most = open.stream()
                    .max(Comparator.comparingDouble(part -> part.lost() * change.signum()))
                    .orElseThrow();
            open.set(
                    open.indexOf(most),
                    new Part(most.code(), most.amount(), most.shown().add(change)));
        }

        private BigDecimal shown(double amount) {
            return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_UP);
        }
    }

    /** A part on its way; what its rounding took away is negative where it added. */
    private record Part(String code, double amount, BigDecimal shown) {
        double lost() {
            return amount - shown.doubleValue();
        }
    }
}
