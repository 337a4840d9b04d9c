package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.Indicator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Goes once more over what a release changed: every figure of a centre as it was must be that of the release before, or
 * differ from each earlier one by what enough people changed.
 */
final class RevisionAudit {
    private final Map<String, PastFigures> before;
    private final Consumer<String> findings;

    RevisionAudit(List<LedgerRecord> before, Consumer<String> findings) {
        this.before = PastFigures.of(before);
        this.findings = findings;
    }

    void run(Indicator indicator, LedgerRecord.Released released) {
        PastFigures past = before.get(indicator.id());
        if (past != null) {
            released.makeups().forEach((extent, written) -> {
                List<Makeup> versions = past.makeups(extent, released.definition());
                Makeup now = Makeup.read(written);
                if (!versions.isEmpty() && !now.isSame(versions.getLast()) && !mayFollow(indicator, now, versions)) {
                    findings.accept("indicator " + indicator.id() + " at " + extent
                            + " differs from an earlier release by what few people changed");
                }
            });
        }
    }

    private static boolean mayFollow(Indicator indicator, Makeup now, List<Makeup> versions) {
        boolean isTime = WaitingCentres.isTime(indicator);
        return versions.stream().allMatch(earlier -> now.mayFollow(earlier, isTime));
    }
}
