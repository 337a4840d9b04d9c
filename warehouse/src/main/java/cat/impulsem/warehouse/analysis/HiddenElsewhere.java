package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.List;
import java.util.Set;

/** What disclosure control took out of the indicators of the same release, for the centres of today. */
@FunctionalInterface
public interface HiddenElsewhere {
    /** Nothing is hidden elsewhere. */
    HiddenElsewhere NOTHING = (analysis, level, unit, period) -> false;

    /** Tables of things and areas: rows of people are not counted in them. */
    Set<String> REGISTERS = Set.of("populations", "centres", "activities", "processes", "calendar", "subjects");

    /**
     * Whether a figure of that unit is hidden in the period which the analysis would give away. Where an indicator shows the
     * period as a whole, its hidden parts do not matter: whatever they may be, they add up to what is shown. Where it has no
     * figure of the period, any hidden part of it does.
     */
    boolean isHidden(Analysis analysis, Level level, String unit, Period period);

    /**
     * Whether an indicator may count the same rows as an analysis: about working time if it reads one of its tables, about
     * residents if it reads no others; what reads others counts rows of those. Or whether its file says that it tells of it.
     */
    static boolean isAbout(Indicator indicator, Analysis analysis) {
        return analysis.release().tells().contains(indicator.id()) || mayCountTheSame(indicator, analysis);
    }

    private static boolean mayCountTheSame(Indicator indicator, Analysis analysis) {
        Sensitivity sensitivity = analysis.release().sensitivity();
        List<String> own = analysis.formula().sources();
        List<String> sources = indicator.formula().sources();
        boolean readsOthers = sources.stream().anyMatch(source -> !own.contains(source) && !REGISTERS.contains(source));
        return indicator.release().sensitivity() == sensitivity
                && sources.stream().anyMatch(source -> own.contains(source) && !REGISTERS.contains(source))
                && (sensitivity == Sensitivity.WORKERS || !readsOthers);
    }
}
