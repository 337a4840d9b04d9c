package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Works out the derived tables of a snapshot once more from its shown figures: nothing may be derived of a hidden one, and
 * nothing may differ from what everybody could derive himself, or it would tell of something that is not shown.
 */
final class DerivedAudit {
    private static final String RULES = "/audit/derived.sql";
    private static final String FINDING = "-- finding: ";
    private static final String SHOWN =
            "with shown as (select * from indicator_values where state in ('value', 'zero')) select * from (";
    private final Snapshot snapshot;
    private final Consumer<String> findings;

    DerivedAudit(Snapshot snapshot, Consumer<String> findings) {
        this.snapshot = snapshot;
        this.findings = findings;
    }

    private record Rule(String finding, String sql) {}

    void run() {
        for (Rule rule : rules()) {
            List<String> broken =
                    snapshot.query(SHOWN + rule.sql() + ") broken(place) order by place", row -> row.getString(1));
            if (!broken.isEmpty()) {
                findings.accept("%s: %s%s"
                        .formatted(
                                rule.finding(),
                                broken.getFirst(),
                                broken.size() == 1 ? "" : " and " + (broken.size() - 1) + " more"));
            }
        }
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String part : text().split(FINDING)) {
            int end = part.indexOf('\n');
            if (part.stripTrailing().endsWith(";")) {
                String sql = part.substring(end).strip();
                rules.add(new Rule(part.substring(0, end), sql.substring(0, sql.length() - 1)));
            }
        }
        return rules;
    }

    private static String text() {
        try (InputStream in = DerivedAudit.class.getResourceAsStream(RULES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
