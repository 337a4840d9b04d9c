package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.NearestName;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a delivery says about itself.
 *
 * @param source name of the delivering system, or null
 * @param firstMonth first month it claims to cover, or null
 * @param lastMonth last month it claims to cover, or null
 * @param centres centres it covers; empty means all
 * @param gaps what it says that it does not hold, within its period
 * @param issued date of issue, or null
 * @param sequence number that grows with every correction
 * @param layout how its text is to be read
 * @param mapping name of a mapping file, or null
 * @param files what it says about single files
 */
record Declaration(
        String source,
        YearMonth firstMonth,
        YearMonth lastMonth,
        List<Integer> centres,
        List<Gap> gaps,
        LocalDate issued,
        int sequence,
        PartLayout layout,
        String mapping,
        Map<String, DeclaredFile> files) {

    /** Name of the file that holds it. */
    static final String FILE = "delivery.yml";

    static final List<String> KEYS = List.of(
            "source",
            "period",
            "centres",
            "gaps",
            "issued",
            "sequence",
            "separator",
            "encoding",
            "decimal",
            "missing",
            "mapping",
            "files");
    static final List<String> FILE_KEYS = List.of("sha256", "rows");
    static final List<String> GAP_KEYS = List.of("tables", "centres", "period");
    static final Declaration NONE =
            new Declaration(null, null, null, List.of(), List.of(), null, 0, PartLayout.DEFAULT, null, Map.of());

    /**
     * What is said about one file.
     *
     * @param sha256 of its bytes, or null
     * @param rows number of records, or null
     */
    record DeclaredFile(String sha256, Long rows) {}

    /** Reads the declaration; whatever cannot be read is noted as a problem and left at its default. */
    static Declaration of(JsonNode root, List<FileProblem> problems) {
        return new Reading(problems).read(root);
    }

    private record Reading(List<FileProblem> problems) {

        Declaration read(JsonNode root) {
            if (!root.isObject()) {
                problem(null, Phrase.of("keys with values"), Phrase.of("something else"));
                return NONE;
            }
            checkKeys("key", root, KEYS);
            YearMonth[] period = period("period", text(root, "period"));
            return new Declaration(
                    text(root, "source"),
                    period[0],
                    period[1],
                    centres(root.path("centres")),
                    gaps(root.path("gaps")),
                    date(text(root, "issued")),
                    sequence(root.path("sequence")),
                    layout(root),
                    text(root, "mapping"),
                    files(root.path("files")));
        }

        private void checkKeys(String where, JsonNode node, List<String> known) {
            node.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    String nearest = NearestName.of(name, known).orElse(null);
                    problems.add(new FileProblem(
                            FILE,
                            Phrase.quote(where),
                            Phrase.of("one of {0}", known),
                            Phrase.of("\"{0}\"", name),
                            nearest));
                }
            });
        }

        private String text(JsonNode root, String key) {
            JsonNode node = root.path(key);
            if (node.isMissingNode() || node.isNull()) {
                return null;
            }
            if (!node.isValueNode()) {
                problem(key, Phrase.of("one value"), Phrase.of("a list or keys"));
                return null;
            }
            return node.asText();
        }

        private YearMonth[] period(String where, String text) {
            YearMonth[] none = new YearMonth[2];
            if (text == null) {
                return none;
            }
            String[] ends = text.strip().split("\\.\\.", 2);
            try {
                YearMonth first = YearMonth.parse(ends[0].strip());
                YearMonth last = ends.length == 1 ? first : YearMonth.parse(ends[1].strip());
                if (!last.isBefore(first)) {
                    return new YearMonth[] {first, last};
                }
            } catch (java.time.DateTimeException wrong) {
                // said below, like a period that ends before it begins
            }
            problem(where, Phrase.of("months such as 2024-01..2024-12"), Phrase.quote(text));
            return none;
        }

        private LocalDate date(String text) {
            try {
                return text == null ? null : LocalDate.parse(text.strip());
            } catch (java.time.DateTimeException wrong) {
                problem("issued", Phrase.of("a date such as 2025-01-31"), Phrase.quote(text));
                return null;
            }
        }

        private List<Integer> centres(JsonNode node) {
            List<Integer> centres = new java.util.ArrayList<>();
            for (JsonNode centre : node) {
                if (centre.canConvertToInt() && centre.isIntegralNumber()) {
                    centres.add(centre.asInt());
                } else {
                    problem("centres", Phrase.of("numbers of centres"), Phrase.quote(centre.asText()));
                }
            }
            if (!node.isMissingNode() && !node.isArray()) {
                problem("centres", Phrase.of("a list such as [1, 2]"), Phrase.quote(node.asText()));
            }
            return centres;
        }

        private List<Gap> gaps(JsonNode node) {
            List<Gap> gaps = new java.util.ArrayList<>();
            for (JsonNode gap : node) {
                checkKeys("gaps", gap, GAP_KEYS);
                List<String> tables = new java.util.ArrayList<>();
                gap.path("tables").forEach(table -> tables.add(table.asText()));
                YearMonth[] period = period("gaps, period", text(gap, "period"));
                if (tables.isEmpty() || period[0] == null) {
                    problem(
                            "gaps",
                            Phrase.of("tables, centres and period of what is missing"),
                            Phrase.quote(gap.toString()));
                } else {
                    gaps.add(new Gap(tables, centres(gap.path("centres")), period[0], period[1]));
                }
            }
            return gaps;
        }

        private int sequence(JsonNode node) {
            if (!node.isMissingNode() && !node.isInt()) {
                problem("sequence", Phrase.of("a whole number"), Phrase.quote(node.asText()));
            }
            return node.asInt(0);
        }

        private PartLayout layout(JsonNode root) {
            String separator = text(root, "separator");
            String encoding = text(root, "encoding");
            String decimal = text(root, "decimal");
            if (separator != null && !Separators.isKnown(separator)) {
                problem("separator", Phrase.of("a comma, a semicolon, a bar or tab"), Phrase.quote(separator));
                separator = null;
            }
            if (encoding != null && Encodings.find(encoding).isEmpty()) {
                String nearest = NearestName.of(encoding, Encodings.KNOWN).orElse(null);
                problems.add(new FileProblem(
                        FILE,
                        Phrase.quote("encoding"),
                        Phrase.of("one of {0}", Encodings.KNOWN),
                        Phrase.quote(encoding),
                        nearest));
                encoding = null;
            }
            if (decimal != null && !decimal.equals(",") && !decimal.equals(".")) {
                problem("decimal", Phrase.of("a comma or a point"), Phrase.quote(decimal));
                decimal = null;
            }
            return new PartLayout(
                    separator == null ? null : Separators.parse(separator),
                    encoding == null ? "UTF-8" : Encodings.find(encoding).orElseThrow(),
                    decimal == null ? null : decimal.charAt(0),
                    missing(root.path("missing")));
        }

        private List<String> missing(JsonNode node) {
            List<String> tokens = new java.util.ArrayList<>();
            node.forEach(token -> tokens.add(token.asText()));
            if (node.isTextual()) {
                tokens.add(node.asText());
            }
            return tokens;
        }

        private Map<String, DeclaredFile> files(JsonNode node) {
            Map<String, DeclaredFile> files = new TreeMap<>();
            node.fields().forEachRemaining(entry -> {
                String where = "files, " + entry.getKey();
                checkKeys(where, entry.getValue(), FILE_KEYS);
                JsonNode rows = entry.getValue().path("rows");
                JsonNode hash = entry.getValue().path("sha256");
                if (!rows.isMissingNode() && !rows.isIntegralNumber()) {
                    problem(where, Phrase.of("a whole number of rows"), Phrase.quote(rows.asText()));
                }
                files.put(
                        entry.getKey(),
                        new DeclaredFile(
                                hash.isMissingNode() ? null : hash.asText(),
                                rows.isIntegralNumber() ? rows.asLong() : null));
            });
            return files;
        }

        private void problem(String where, Phrase expected, Phrase found) {
            problems.add(new FileProblem(FILE, Phrase.quote(where), expected, found, null));
        }
    }
}
