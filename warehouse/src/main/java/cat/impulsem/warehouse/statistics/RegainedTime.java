package cat.impulsem.warehouse.statistics;

import java.util.List;

/**
 * Minutes of paperwork regained against a baseline, divided by what freed them; positive is regained, the parts add up
 * exactly.
 *
 * <p>Two conventions give the same total. {@link #bridge} sets processes that begin or end apart, because ending one is
 * a decision of its own (returning work to whom it belongs). {@link #blended} counts them as mix, at the unit time of
 * the period in which they exist, so that every minute is volume, mix or unit time.
 *
 * @param volume fewer cases in all: less demand, never part of the headline
 * @param mix relatively fewer cases of the long kinds
 * @param unitTime fewer minutes for the same kind of case
 * @param entryExit minutes of processes without cases in one of the periods
 */
public record RegainedTime(double volume, double mix, double unitTime, double entryExit) {
    static final RegainedTime NONE = new RegainedTime(0, 0, 0, 0);

    /**
     * Volume, mix and unit time of the processes with cases in both periods; all others are entry and exit.
     *
     * <p>R_vol = (V₀ − V₁)(ū₀ + ū₁)/2; R_mix = −V̄·Σ(s₁ − s₀)(u₀ + u₁)/2; R_unit = −V̄·Σ(u₁ − u₀)(s₀ + s₁)/2;
     * R_exit/entry = Σ M₀ − Σ M₁ of the others. Two nested steps of Kitagawa, JASA 1955;50:1168-94.
     */
    public static RegainedTime bridge(List<ProcessChange> processes) {
        List<ProcessChange> continuing =
                processes.stream().filter(ProcessChange::continues).toList();
        double entryExit =
                sumOf(processes.stream().filter(process -> !process.continues()).toList());
        if (continuing.isEmpty()) {
            return new RegainedTime(0, 0, 0, entryExit);
        }
        Workload before = ProcessChange.sum(continuing, ProcessChange::before);
        Workload after = ProcessChange.sum(continuing, ProcessChange::after);
        double volume = (before.cases() - after.cases()) * (before.minutesPerCase() + after.minutesPerCase()) / 2;
        double meanCases = (before.cases() + after.cases()) / 2;
        double mix = 0;
        double unitTime = 0;
        for (ProcessChange process : continuing) {
            double share0 = process.before().cases() / before.cases();
            double share1 = process.after().cases() / after.cases();
            double unit0 = process.before().minutesPerCase();
            double unit1 = process.after().minutesPerCase();
            mix -= meanCases * (share1 - share0) * (unit0 + unit1) / 2;
            unitTime -= meanCases * (unit1 - unit0) * (share0 + share1) / 2;
        }
        return new RegainedTime(volume, mix, unitTime, entryExit);
    }

    /**
     * The three-factor {@link Decomposition#shapley} of cases × share × minutes per case.
     *
     * <p>A process without cases in one period takes the other period's unit time. Entry and exit hold only minutes
     * spent without a closed case, which have no unit time; all minutes when a period closed no case at all.
     */
    public static RegainedTime blended(List<ProcessChange> processes) {
        double cases0 = ProcessChange.sum(processes, ProcessChange::before).cases();
        double cases1 = ProcessChange.sum(processes, ProcessChange::after).cases();
        if (cases0 == 0 || cases1 == 0) {
            return new RegainedTime(0, 0, 0, sumOf(processes));
        }
        List<FactorChange> changes = processes.stream()
                .filter(process ->
                        process.before().hasCases() || process.after().hasCases())
                .map(process -> new FactorChange(
                        process.process(),
                        List.of(cases0, process.before().cases() / cases0, unitTime(process.before(), process.after())),
                        List.of(cases1, process.after().cases() / cases1, unitTime(process.after(), process.before()))))
                .toList();
        Decomposition parts = Decomposition.shapley(List.of("volume", "mix", "unit time"), changes);
        return new RegainedTime(
                -parts.effect("volume"),
                -parts.effect("mix"),
                -parts.effect("unit time"),
                withoutCases(processes, true) - withoutCases(processes, false));
    }

    /** All minutes regained: the baseline's minutes minus the period's. */
    public double total() {
        return volume + mix + unitTime + entryExit;
    }

    /** The headline "time regained": mix and unit time, without what merely follows from less demand. */
    public double headline() {
        return mix + unitTime;
    }

    /** Part by part sum, for example of the centres of a district. */
    public RegainedTime plus(RegainedTime other) {
        return new RegainedTime(
                volume + other.volume, mix + other.mix, unitTime + other.unitTime, entryExit + other.entryExit);
    }

    /**
     * What this decomposition of a whole says beyond the sum of its units' decompositions: cases moved between units.
     * The four parts cancel out, since both have the same total.
     */
    public RegainedTime betweenUnits(List<RegainedTime> units) {
        RegainedTime sum = units.stream().reduce(NONE, RegainedTime::plus);
        return plus(new RegainedTime(-sum.volume, -sum.mix, -sum.unitTime, -sum.entryExit));
    }

    private static double unitTime(Workload own, Workload other) {
        return own.hasCases() ? own.minutesPerCase() : other.minutesPerCase();
    }

    private static double withoutCases(List<ProcessChange> processes, boolean before) {
        return processes.stream()
                .map(process -> before ? process.before() : process.after())
                .filter(work -> !work.hasCases())
                .mapToDouble(Workload::minutes)
                .sum();
    }

    private static double sumOf(List<ProcessChange> processes) {
        return processes.stream().mapToDouble(ProcessChange::regained).sum();
    }
}
