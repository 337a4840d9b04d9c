package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.analysis.Grain;
import cat.impulsem.warehouse.analysis.HiddenElsewhere;
import cat.impulsem.warehouse.analysis.Part;
import cat.impulsem.warehouse.analysis.WholeUnits;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Goes over the analyses about people in a published snapshot: that the files show what the ledger says, and that the rule
 * of whole units, applied once more to what the ledger counts, permits it.
 */
final class BreakdownAudit {
    private static final String SQL =
            "select analysis_id, view_mode, level, unit_code, grain, period_start, period_end,"
                    + " code_1, code_2, measure, value, state, reason, coverage, flags from analysis_values";
    private final LedgerRecord record;
    private final List<LedgerRecord> before;
    private final Consumer<String> findings;
    private final AnalysisCatalogue catalogue = AnalysisCatalogue.load();
    private final HiddenElsewhere elsewhere;

    BreakdownAudit(LedgerRecord record, List<LedgerRecord> before, Consumer<String> findings) {
        this.record = record;
        this.before = before;
        this.findings = findings;
        this.elsewhere = new HiddenInRecord(Records.ground(record), record.indicators(), IndicatorCatalogue.load());
    }

    void run(Snapshot snapshot) {
        Map<String, Set<Breakdown.Shown>> released = new HashMap<>();
        snapshot.query(SQL, row -> Map.entry(row.getString(1), shown(row)))
                .forEach(row -> released.computeIfAbsent(row.getKey(), none -> new HashSet<>())
                        .add(row.getValue()));
        Set<String> known = new HashSet<>();
        for (Breakdown one : record.breakdowns()) {
            known.add(one.id());
            compare(one, released.getOrDefault(one.id(), Set.of()));
            if (catalogue.ids().contains(one.id())) {
                judge(catalogue.get(one.id()), one);
            } else {
                findings.accept("analysis " + one.id() + " is not known any more, so its rules cannot be applied");
            }
        }
        released.keySet().stream()
                .filter(id -> !known.contains(id))
                .filter(id -> !catalogue.ids().contains(id) || WholeUnits.applyTo(catalogue.get(id)))
                .forEach(id -> findings.accept("the files hold analysis " + id + ", the ledger does not"));
    }

    private void compare(Breakdown recorded, Set<Breakdown.Shown> released) {
        Set<Breakdown.Shown> different = new HashSet<>(released);
        Set<Breakdown.Shown> expected = Set.copyOf(recorded.rows());
        different.removeAll(expected);
        Set<Breakdown.Shown> lacking = new HashSet<>(expected);
        lacking.removeAll(released);
        different.addAll(lacking);
        different.stream()
                .map(Breakdown.Shown::key)
                .sorted()
                .limit(1)
                .forEach(key -> findings.accept(
                        "analysis " + recorded.id() + " at " + key + " is not in the files as the ledger says"));
    }

    private void judge(Analysis analysis, Breakdown one) {
        List<Breakdown> earlier = earlier(one);
        Set<String> refused =
                new WholeUnits(analysis, elsewhere, Breakdown.shown(earlier)).refused(one.counts(), one.hidden());
        Set<String> hiddenBefore =
                earlier.isEmpty() ? Set.of() : earlier.getLast().hidden();
        Map<String, Double> shownBefore = shownBefore(one.id());
        int dimensions = analysis.formula().dimensions().size();
        for (Breakdown.Shown row : one.rows()) {
            Level level = Level.valueOf(row.level().toUpperCase(Locale.ROOT));
            Part part = Part.of(analysis, level, row.unit(), row.year());
            Grain grain = Grain.valueOf(row.grain().toUpperCase(Locale.ROOT));
            boolean isPermitted = !part.isHidden(grain, refused) && !part.isHidden(grain, one.hidden());
            boolean isKnown = row.value() != null && row.value().equals(shownBefore.get(row.key()));
            boolean isWhole = WholeUnits.isWhole(
                    analysis, level, List.of(row.first(), row.second()).subList(0, dimensions));
            boolean isNew = row.value() != null && !isKnown && !isWhole;
            boolean wasHidden = part.isHidden(grain, hiddenBefore);
            if (isNew && (wasHidden || !isPermitted)) {
                findings.accept("analysis " + one.id() + " shows " + row.key()
                        + (wasHidden
                                ? ", which an earlier release hid"
                                : ", where too few stand behind " + part.key()));
                return;
            }
        }
    }

    private List<Breakdown> earlier(Breakdown one) {
        return before.stream()
                .flatMap(record -> record.breakdowns().stream())
                .filter(other -> other.id().equals(one.id()) && other.isOfDefinition(one.definition()))
                .toList();
    }

    private Map<String, Double> shownBefore(String analysis) {
        Map<String, Double> shown = new HashMap<>();
        before.stream()
                .flatMap(record -> record.breakdowns().stream())
                .filter(one -> one.id().equals(analysis))
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.value() != null)
                .forEach(row -> shown.put(row.key(), row.value()));
        return shown;
    }

    private static Breakdown.Shown shown(ResultSet row) throws SQLException {
        return new Breakdown.Shown(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                (Double) row.getObject(11),
                row.getString(12),
                row.getString(13),
                (Double) row.getObject(14),
                row.getString(15));
    }
}
