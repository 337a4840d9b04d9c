package cat.impulsem.warehouse.statistics;

import java.util.List;

/**
 * How a process chart is drawn: rules, screening, baselines.
 *
 * @param screened leaves out extreme steps (3.267 times the mean step) once before the limits are set
 * @param baselines in order of their start, the first at point 0
 */
public record XmrPlan(RuleSet rules, boolean screened, List<Baseline> baselines) {
    public XmrPlan {
        baselines = List.copyOf(baselines);
        if (baselines.isEmpty() || baselines.getFirst().start() != 0) {
            throw new IllegalArgumentException("The first baseline starts at point 0");
        }
        for (int i = 1; i < baselines.size(); i++) {
            if (baselines.get(i).start() <= baselines.get(i - 1).start()) {
                throw new IllegalArgumentException("Baselines are listed in the order of their start");
            }
        }
    }

    /** The rule set in force, screened, one baseline of all points. */
    public static XmrPlan standard() {
        return of(List.of(Baseline.whole()));
    }

    /** The rule set in force, screened, with these baselines. */
    public static XmrPlan of(List<Baseline> baselines) {
        return new XmrPlan(RuleSet.MDC_2025, true, baselines);
    }

    int endOf(Baseline baseline, int length) {
        int next = baselines.indexOf(baseline) + 1;
        return next < baselines.size() ? Math.min(baselines.get(next).start(), length) : length;
    }
}
