package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.FileProblem;
import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load of these deliveries would accept and what not.
 *
 * @param problems files that cannot be read as declared; the rows of their delivery were not looked at
 * @param files what became of the rows of each file
 * @param centres what became of the rows of each centre
 * @param reasons why rows would go to quarantine, with examples
 */
public record ValidationReport(
        List<FileProblem> problems, List<FileResult> files, List<CentreResult> centres, List<Reason> reasons) {

    /**
     * Rows of one file.
     *
     * @param rules rows that broke each rule
     */
    public record FileResult(
            String delivery, String file, String table, long read, long good, Map<String, Long> rules) {}

    /**
     * Rows of one centre over all files.
     *
     * @param centre number as delivered, or null where it is missing or cannot be read
     * @param rules rows that broke each rule
     */
    public record CentreResult(Integer centre, long read, long good, Map<String, Long> rules) {}

    /**
     * One rule broken in one column.
     *
     * @param column the column, or null when the row as a whole is wrong
     * @param rows rows that broke it
     * @param examples some of them
     */
    public record Reason(String table, String rule, String column, long rows, List<Example> examples) {}

    /** One row that broke a rule. */
    public record Example(String file, long row, Phrase expected, Phrase found, String nearest) {}

    /** Whether every file can be read and every row would become a fact. */
    public boolean isClean() {
        return problems.isEmpty() && reasons.isEmpty();
    }

    /** Rows of all files. */
    public long read() {
        return files.stream().mapToLong(FileResult::read).sum();
    }

    /** Rows that would become facts. */
    public long good() {
        return files.stream().mapToLong(FileResult::good).sum();
    }

    /** Rows that broke each rule, over all files. */
    public Map<String, Long> rules() {
        Map<String, Long> sum = new TreeMap<>();
        files.forEach(file -> file.rules().forEach((rule, rows) -> sum.merge(rule, rows, Long::sum)));
        return sum;
    }

    /** For the console. */
    public String text(Language language) {
        return new ValidationText(this, language).text();
    }

    /** For programs. */
    public String json() {
        try {
            return Yaml.json().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A page that needs nothing else to be read, for people. */
    public String html(Language language) {
        return new ValidationPage(this, language).html();
    }
}
