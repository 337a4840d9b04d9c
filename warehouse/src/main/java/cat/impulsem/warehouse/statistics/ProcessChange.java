package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.function.Function;

/** The work on one process in the baseline and in the period. */
public record ProcessChange(String process, Workload before, Workload after) {

    /** True when cases were closed in both periods, so that both unit times are known. */
    boolean continues() {
        return before.hasCases() && after.hasCases();
    }

    double regained() {
        return before.minutes() - after.minutes();
    }

    static Workload sum(List<ProcessChange> changes, Function<ProcessChange, Workload> side) {
        return changes.stream().map(side).reduce(Workload.NONE, Workload::plus);
    }
}
