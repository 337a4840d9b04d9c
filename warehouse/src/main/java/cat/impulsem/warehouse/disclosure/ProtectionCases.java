package cat.impulsem.warehouse.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file of tables to be protected. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProtectionCases(List<Case> cases) {

    /** One table with its primary cells. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(
            @JsonProperty("case") String name,
            Map<String, Long> cells,
            List<Relation> relations,
            List<Inequality> publishedInequalities,
            Set<String> primary,
            Required required,
            List<Set<String>> insiderViews) {

        DisclosureProblem problem() {
            List<Cell> plain = cells.keySet().stream().map(this::cell).toList();
            return new DisclosureProblem(
                    HidingCost.byHeight(plain, relations),
                    relations,
                    publishedInequalities == null ? List.of() : publishedInequalities,
                    insiders());
        }

        private List<Attacker> insiders() {
            List<Attacker> insiders = new ArrayList<>();
            for (Set<String> view : insiderViews == null ? List.<Set<String>>of() : insiderViews)
                insiders.add(new Attacker("insider " + (insiders.size() + 1), view));
            return insiders;
        }

        private Cell cell(String id) {
            if (primary.contains(id)) return Cell.hidden(id, cells.get(id), required.floor(), required.safety());
            if (required.neverHide().contains(id)) return Cell.shown(id, cells.get(id));
            return Cell.hideable(id, cells.get(id), required.floor());
        }
    }

    /** What must hold of the hidden cells. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Required(
            long upperAtLeast,
            long widthAtLeast,
            @JsonProperty("hidden_cells_are_at_least") long floor,
            Set<String> neverHide) {
        Required {
            neverHide = neverHide == null ? Set.of() : neverHide;
        }

        Safety safety() {
            return new Safety(upperAtLeast, widthAtLeast);
        }
    }
}
