package cat.impulsem.warehouse.statistics;

import java.util.Optional;

/**
 * The fall of a quantity of minutes, divided into a smaller share of the recorded time and less recorded time.
 *
 * <p>m₀ − m₁ = (b₀ − b₁)(r₀ + r₁)/2 + (r₀ − r₁)(b₀ + b₁)/2 with shares b = m/r of the recorded minutes r; no residual
 * (Kitagawa).
 *
 * @param share what the smaller share freed
 * @param recorded what merely follows from recording less
 */
public record ShareBridge(double share, double recorded) {

    /**
     * The bridge between two periods.
     *
     * @return empty when one of them has no recorded minutes
     */
    public static Optional<ShareBridge> between(Proportion before, Proportion after) {
        if (before.whole() == 0 || after.whole() == 0) {
            return Optional.empty();
        }
        double b0 = before.part() / before.whole();
        double b1 = after.part() / after.whole();
        return Optional.of(new ShareBridge(
                (b0 - b1) * (before.whole() + after.whole()) / 2, (before.whole() - after.whole()) * (b0 + b1) / 2));
    }

    /** All minutes freed. */
    public double total() {
        return share + recorded;
    }
}
