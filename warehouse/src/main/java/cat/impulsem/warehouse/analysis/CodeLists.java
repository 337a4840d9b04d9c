package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.EngineException;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The codes of dimensions with their labels: declared ones, and those that a register of the facts holds. */
public final class CodeLists {
    private final StoreFacts facts;
    private final Map<Dimension, Map<String, LocalText>> known = new HashMap<>();

    public CodeLists(StoreFacts facts) {
        this.facts = facts;
    }

    /** Codes of a dimension in order, each with its label. */
    public Map<String, LocalText> of(Dimension dimension) {
        Map<String, LocalText> codes = known.get(dimension);
        if (codes == null) {
            codes = find(dimension);
            known.put(dimension, codes);
        }
        return codes;
    }

    private Map<String, LocalText> find(Dimension dimension) {
        Map<String, LocalText> codes = new LinkedHashMap<>();
        dimension.register().ifPresent(register -> {
            Period any = Period.month(facts.lastMonth());
            for (List<Object> row : facts.rows(register.query(), ViewMode.WAS, Level.CENTRE, any, null, Set.of())) {
                if (row.get(0) != null) {
                    String label = String.valueOf(row.get(1));
                    codes.put(String.valueOf(row.get(0)), new LocalText(label, label, label));
                }
            }
        });
        dimension.codes().forEach(code -> codes.put(code.code(), code.label()));
        return codes;
    }

    /** Every combination of the codes of an analysis, in order. */
    List<List<String>> combinations(Analysis analysis) {
        List<List<String>> combinations = List.of(List.of());
        for (Dimension dimension : analysis.formula().dimensions()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : combinations) {
                for (String code : of(dimension).keySet()) {
                    List<String> codes = new ArrayList<>(before);
                    codes.add(code);
                    longer.add(List.copyOf(codes));
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    void requireKnown(Analysis analysis, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            Dimension dimension = analysis.formula().dimensions().get(i);
            if (!of(dimension).containsKey(codes.get(i))) {
                throw new EngineException("analysis " + analysis.id() + " gave the code \"" + codes.get(i)
                        + "\", which its dimension " + dimension.column() + " does not declare");
            }
        }
    }
}
