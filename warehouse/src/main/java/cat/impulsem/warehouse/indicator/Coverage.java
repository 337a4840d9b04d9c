package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.text.LocalText;
import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the strategy, the programme and the method ask for, in the order in which people read it. */
public final class Coverage {
    private static final String FILE = "coverage.yml";
    private final List<CoverageItem> items;

    private Coverage(List<CoverageItem> items) {
        this.items = items;
    }

    /**
     * Reads the declared items.
     *
     * @throws cat.impulsem.warehouse.text.DeclarationException with every mistake of the file
     */
    public static Coverage load() {
        Problems problems = new Problems();
        List<CoverageItem> items = new ArrayList<>();
        try {
            for (JsonNode group : Yaml.yaml().readTree(Resources.text("/" + FILE))) {
                read(new Declaration(FILE, group, problems), items);
            }
        } catch (JsonProcessingException wrong) {
            problems.add(FILE, wrong.getOriginalMessage());
        }
        problems.throwIfAny("coverage");
        return new Coverage(List.copyOf(items));
    }

    private static void read(Declaration group, List<CoverageItem> items) {
        group.text("group");
        LocalText name = group.texts("name");
        for (Declaration item : group.list("items")) {
            items.add(new CoverageItem(
                    name,
                    item.text("code"),
                    new LocalText(item.text("ca"), item.text("es"), item.text("en")),
                    item.optionalTexts("missing")));
            item.finish();
        }
        group.finish();
    }

    /** Every item. */
    public List<CoverageItem> items() {
        return items;
    }

    /** The codes of all items. */
    public List<String> codes() {
        return items.stream().map(CoverageItem::code).toList();
    }

    /** The item of that code, if there is one. */
    public Optional<CoverageItem> find(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
