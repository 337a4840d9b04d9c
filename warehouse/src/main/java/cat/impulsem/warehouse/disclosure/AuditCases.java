package cat.impulsem.warehouse.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file of releases to be audited. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AuditCases(List<Case> cases) {

    /** One release: what is shown, what is hidden, what somebody knows besides. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(
            @JsonProperty("case") String name,
            long threshold,
            long suppressedCellsAreAtLeast,
            Map<String, Long> cells,
            List<Relation> relations,
            List<Inequality> publishedInequalities,
            Set<String> suppressed,
            Set<String> notDisplayed,
            Set<String> knownToAttacker) {
        Case {
            relations = orNone(relations);
            publishedInequalities = orNone(publishedInequalities);
            suppressed = orNone(suppressed);
            notDisplayed = orNone(notDisplayed);
            knownToAttacker = orNone(knownToAttacker);
        }

        DisclosureProblem problem() {
            return new DisclosureProblem(
                    cells.keySet().stream().map(this::cell).toList(), relations, publishedInequalities, List.of());
        }

        Attacker attacker() {
            return new Attacker("attacker", knownToAttacker);
        }

        boolean primary(String id) {
            return suppressed.contains(id) && cells.get(id) > 0 && cells.get(id) < threshold;
        }

        private Cell cell(String id) {
            if (notDisplayed.contains(id)) return Cell.absent(id, cells.get(id), 0, Safety.NONE);
            if (suppressed.contains(id)) return Cell.hidden(id, cells.get(id), suppressedCellsAreAtLeast, Safety.NONE);
            return Cell.shown(id, cells.get(id));
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Set<T> orNone(Set<T> set) {
        return set == null ? Set.of() : set;
    }
}
