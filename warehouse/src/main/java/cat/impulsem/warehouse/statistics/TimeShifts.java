package cat.impulsem.warehouse.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where working time went between two periods, activity by activity.
 *
 * <p>Minutes: Σⱼ Δmⱼ = change of the minutes worked, so freed time has visible destinations. Shares: Σⱼ Δ(mⱼ/Σm) = 0,
 * so one bar cannot move alone.
 *
 * @param minutes change of the minutes of each activity
 * @param shares change of each activity's share of all minutes
 */
public record TimeShifts(SortedMap<String, Double> minutes, SortedMap<String, Double> shares) {
    /** Below this fall of the freed share its reinvestment says nothing. */
    public static final double LEAST_FALL = 0.02;

    /**
     * The shifts between two periods; an activity missing from one has no minutes there.
     *
     * @return empty when one period has no minutes at all
     */
    public static Optional<TimeShifts> between(Map<String, Double> before, Map<String, Double> after) {
        double all0 = sum(before);
        double all1 = sum(after);
        if (all0 == 0 || all1 == 0) {
            return Optional.empty();
        }
        SortedMap<String, Double> minutes = new TreeMap<>();
        SortedMap<String, Double> shares = new TreeMap<>();
        before.keySet().forEach(activity -> minutes.put(activity, 0.0));
        after.keySet().forEach(activity -> minutes.put(activity, 0.0));
        for (String activity : minutes.keySet()) {
            double m0 = before.getOrDefault(activity, 0.0);
            double m1 = after.getOrDefault(activity, 0.0);
            minutes.put(activity, m1 - m0);
            shares.put(activity, m1 / all1 - m0 / all0);
        }
        return Optional.of(new TimeShifts(minutes, shares));
    }

    /** Change of the minutes worked. */
    public double worked() {
        return sum(minutes);
    }

    /**
     * The part of the share freed by one activity that went to the wanted ones; above 1 when others shrank too.
     *
     * @return empty when the freed share fell by less than two percentage points
     */
    public OptionalDouble reinvested(Set<String> freed, Set<String> wanted) {
        double fall = -sumOf(freed);
        return fall < LEAST_FALL ? OptionalDouble.empty() : OptionalDouble.of(sumOf(wanted) / fall);
    }

    private double sumOf(Set<String> activities) {
        return activities.stream()
                .mapToDouble(activity -> shares.getOrDefault(activity, 0.0))
                .sum();
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream()
                .mapToDouble(value -> Arguments.finite(value, "minutes"))
                .sum();
    }
}
