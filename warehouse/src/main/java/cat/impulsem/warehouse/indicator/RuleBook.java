package cat.impulsem.warehouse.indicator;

import static cat.impulsem.warehouse.text.Markdown.head;
import static cat.impulsem.warehouse.text.Markdown.row;

import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of the method, the special indicators and the known traps, each with what holds it. */
public final class RuleBook {
    private static final String FILE = "rules.yml";
    private static final String INTRODUCTION = """
        # Rules and what holds them

        Rules of the method (R), special indicators (B) and traps (T), with the classes that carry them and the tests or
        examples that hold them, from `warehouse/src/main/resources/rules.yml`. A test checks that each of them exists;
        `./impulsem docs` writes this page.

        """;

    private RuleBook() {}

    /**
     * One rule.
     *
     * @param rule its name
     * @param about what it says
     * @param code classes that carry it
     * @param tests tests as Class#method, examples as file and beginning of their name
     * @param lacking what of it is not built and why, or null
     */
    public record Rule(String rule, String about, List<String> code, List<String> tests, String lacking) {}

    /**
     * Reads the rules.
     *
     * @throws cat.impulsem.warehouse.text.DeclarationException with every mistake of the file
     */
    public static List<Rule> load() {
        Problems problems = new Problems();
        List<Rule> rules = new ArrayList<>();
        try {
            for (JsonNode node : Yaml.yaml().readTree(Resources.text("/" + FILE))) {
                rules.add(rule(new Declaration(FILE, node, problems)));
            }
        } catch (JsonProcessingException wrong) {
            problems.add(FILE, wrong.getOriginalMessage());
        }
        problems.throwIfAny("rules");
        return List.copyOf(rules);
    }

    private static Rule rule(Declaration node) {
        Rule rule = new Rule(
                node.text("rule"),
                node.text("about"),
                node.names("code"),
                node.names("tests"),
                node.optionalText("lacking"));
        node.finish();
        return rule;
    }

    /** The rules as a Markdown page. */
    public static String page(List<Rule> rules) {
        return INTRODUCTION
                + head("rule", "what it says", "code", "tests and examples", "not built, and why")
                + rules.stream().map(RuleBook::line).collect(Collectors.joining());
    }

    private static String line(Rule rule) {
        return row(
                rule.rule(),
                rule.about(),
                String.join(", ", rule.code()),
                String.join("; ", rule.tests()),
                rule.lacking() == null ? "" : rule.lacking());
    }
}
