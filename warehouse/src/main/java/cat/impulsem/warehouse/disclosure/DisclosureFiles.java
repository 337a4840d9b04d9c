package cat.impulsem.warehouse.disclosure;

import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Protection and audit of tables in files, as text. */
public final class DisclosureFiles {
    private DisclosureFiles() {}

    /** Protects each table of a file: JSON text of the names of its hidden cells by case. */
    public static String protect(Path casesJson) {
        Map<String, SortedSet<String>> hidden = new LinkedHashMap<>();
        for (ProtectionCases.Case one : read(casesJson, ProtectionCases.class).cases())
            hidden.put(one.name(), Protection.of(one.problem(), Deadline.none()).hidden());
        return written(hidden);
    }

    /** Audits each release of a file: JSON text of bounds and verdicts by case. */
    public static String audit(Path auditJson) {
        Map<String, CaseResult> results = new LinkedHashMap<>();
        for (AuditCases.Case one : read(auditJson, AuditCases.class).cases()) results.put(one.name(), result(one));
        return written(results);
    }

    static CaseResult result(AuditCases.Case one) {
        BoundsAudit audit = new BoundsAudit(one.problem(), Deadline.none());
        SortedMap<String, Bounds> bounds = audit.bounds(one.suppressed(), one.attacker());
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        bounds.forEach((id, found) -> {
            if (one.primary(id))
                verdicts.put(id, Safety.threshold(one.threshold()).judge(found));
        });
        return new CaseResult(bounds, verdicts);
    }

    static <T> T read(Path file, Class<T> type) {
        try {
            return Yaml.json().readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static String written(Object content) {
        try {
            return Yaml.json().writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record CaseResult(SortedMap<String, Bounds> bounds, SortedMap<String, Verdict> verdicts) {
        @JsonProperty
        boolean releasePasses() {
            return verdicts.values().stream().allMatch(Verdict.OK::equals);
        }
    }
}
