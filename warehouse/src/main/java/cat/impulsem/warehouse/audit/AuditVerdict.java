package cat.impulsem.warehouse.audit;

import java.util.Optional;

/**
 * How far the chain of a log holds.
 *
 * @param lines lines that hold
 * @param head hash of the last one of them; empty before the first
 * @param problem what is wrong with the line after; empty while all is well
 */
public record AuditVerdict(long lines, String head, Optional<String> problem) {
    static final AuditVerdict START = new AuditVerdict(0, "", Optional.empty());

    /** Whether every line so far is the one that was written. */
    public boolean holds() {
        return problem.isEmpty();
    }

    AuditVerdict after(String line) {
        AuditEntry entry;
        try {
            entry = AuditLog.read(line);
        } catch (IllegalStateException broken) {
            return broken("is not a line of a log");
        }
        if (entry.number() != lines + 1) {
            return broken("says that it is number " + entry.number());
        }
        if (!head.equals(entry.previous())) {
            return broken("does not follow the line before it");
        }
        if (!AuditLog.hash(entry).equals(entry.hash())) {
            return broken("was changed after it was written");
        }
        return new AuditVerdict(lines + 1, entry.hash(), Optional.empty());
    }

    private AuditVerdict broken(String what) {
        return new AuditVerdict(lines, head, Optional.of("line " + (lines + 1) + " " + what));
    }
}
