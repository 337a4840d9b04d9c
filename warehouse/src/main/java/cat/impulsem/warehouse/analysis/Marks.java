package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.RecordingGuard;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Period;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What has to be known of an answer, by the rules of indicators: a decomposition is worth no more than what it divides. */
final class Marks {
    private final StoreFacts facts;
    private final RecordingGuard guard;

    Marks(StoreFacts facts, Collection<Period> planned) {
        this.facts = facts;
        this.guard = new RecordingGuard(facts, planned);
    }

    UnitAnswer on(UnitAnswer answer, Period baseline) {
        Analysis.Formula formula = answer.analysis().formula();
        RecordingGuard.Verdict verdict = formula.guard() == Guard.NONE
                ? new RecordingGuard.Verdict(false, false)
                : guard.verdict(
                        answer.mode(), answer.unit(), answer.period(), formula.usesBaseline() ? baseline : null);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (answer.coverage() < 1) {
            flags.add(Flag.INCOMPLETE);
        }
        if (facts.recordingDelay().isProvisional(formula.sources(), answer.period())) {
            flags.add(Flag.PROVISIONAL);
        }
        if (verdict.isLow()) {
            flags.add(Flag.LOW_RECORDING);
        }
        return answer.marked(verdict.isWithheld() ? Optional.of(Reason.LOW_RECORDING) : Optional.empty(), flags);
    }
}
