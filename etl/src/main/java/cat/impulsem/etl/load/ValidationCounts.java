package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.col;

import cat.impulsem.etl.intake.FileProblem;
import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.etl.load.ValidationReport.CentreResult;
import cat.impulsem.etl.load.ValidationReport.Example;
import cat.impulsem.etl.load.ValidationReport.FileResult;
import cat.impulsem.etl.load.ValidationReport.Reason;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts conformed rows by file, by centre and by reason, and picks examples. */
final class ValidationCounts {
    private static final int EXAMPLES = 5;
    private static final int NO_CENTRE = Integer.MAX_VALUE;
    private final Sessions sessions;
    private final Contracts contracts;
    private final Map<String, String> names;
    private final Map<List<String>, Tally> files = new LinkedHashMap<>();
    private final Map<Integer, Tally> centres = new TreeMap<>();
    private final List<Reason> reasons = new ArrayList<>();

    ValidationCounts(Sessions sessions, Contracts contracts, List<StagedDelivery> deliveries) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.names = deliveries.stream().collect(Collectors.toMap(StagedDelivery::id, StagedDelivery::name));
    }

    ValidationReport report(StagedRows staged, Path load, List<FileProblem> problems) {
        for (TableContract contract : contracts.all()) {
            if (staged.hold(contract.table())) {
                count(contract, staged, new TableFiles(contract, load));
            }
        }
        return new ValidationReport(List.copyOf(problems), fileResults(), centreResults(), List.copyOf(reasons));
    }

    private void count(TableContract contract, StagedRows staged, TableFiles conformed) {
        String centre = centreOf(contract);
        Dataset<Row> all = staged.raw(contract).orElseThrow();
        for (Row group : groups(all, centre, "'' as rules")) {
            tallies(contract, group, centre != null).forEach(tally -> tally.read += group.getLong(4));
        }
        if (conformed.countQuarantine() == 0) {
            return;
        }
        Dataset<Row> bad = conformed
                .readQuarantine(sessions)
                .where(col(RowSchema.DELIVERY).isin(names.keySet().toArray()));
        String rules = "array_join(array_sort(array_distinct(_reasons.rule)), ',') as rules";
        for (Row group : groups(bad, centre, rules)) {
            tallies(contract, group, centre != null)
                    .forEach(tally -> tally.addBad(group.getString(3), group.getLong(4)));
        }
        reasons.addAll(reasons(contract.table(), bad));
    }

    private static String centreOf(TableContract contract) {
        if (contract.centre() != null) {
            return contract.centre();
        }
        return contract.column("centre_id").map(column -> column.name()).orElse(null);
    }

    private static List<Row> groups(Dataset<Row> rows, String centre, String rules) {
        String number = centre == null ? "cast(null as int) as centre" : "cast(" + centre + " as int) as centre";
        return rows.selectExpr(RowSchema.DELIVERY, RowSchema.FILE, number, rules)
                .groupBy(RowSchema.DELIVERY, RowSchema.FILE, "centre", "rules")
                .count()
                .orderBy(RowSchema.DELIVERY, RowSchema.FILE, "centre", "rules")
                .collectAsList();
    }

    private List<Tally> tallies(TableContract contract, Row group, boolean hasCentre) {
        List<String> file = List.of(names.get(group.getString(0)), group.getString(1), contract.table());
        Tally ofFile = files.computeIfAbsent(file, key -> new Tally());
        if (!hasCentre) {
            return List.of(ofFile);
        }
        int centre = group.isNullAt(2) ? NO_CENTRE : group.getInt(2);
        return List.of(ofFile, centres.computeIfAbsent(centre, key -> new Tally()));
    }

    private static List<Reason> reasons(String table, Dataset<Row> bad) {
        List<Row> rows = bad.selectExpr(RowSchema.FILE, RowSchema.ROW, "inline(_reasons)")
                .selectExpr(
                        "rule",
                        "`column`",
                        "count(*) over (partition by rule, `column`) as n",
                        "_file",
                        "_row",
                        "expected",
                        "found",
                        "nearest",
                        "row_number() over (partition by rule, `column` order by _file, _row) as k")
                .where("k <= " + EXAMPLES)
                .orderBy("rule", "`column`", "k")
                .collectAsList();
        Map<List<String>, Reason> reasons = new LinkedHashMap<>();
        for (Row row : rows) {
            String column = row.isNullAt(1) ? "" : row.getString(1);
            Reason reason = reasons.computeIfAbsent(
                    List.of(row.getString(0), column),
                    key -> new Reason(table, row.getString(0), row.getString(1), row.getLong(2), new ArrayList<>()));
            reason.examples()
                    .add(new Example(
                            row.getString(3),
                            row.getLong(4),
                            phrase(row.getStruct(5)),
                            phrase(row.getStruct(6)),
                            row.getString(7)));
        }
        return List.copyOf(reasons.values());
    }

    private static Phrase phrase(Row said) {
        return said == null ? null : new Phrase(said.getString(0), said.getList(1));
    }

    private List<FileResult> fileResults() {
        return files.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .sorted(Comparator.comparing(FileResult::delivery).thenComparing(FileResult::file))
                .toList();
    }

    private List<CentreResult> centreResults() {
        return centres.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey() == NO_CENTRE ? null : entry.getKey()))
                .toList();
    }

    private static final class Tally {
        private final Map<String, Long> rules = new TreeMap<>();
        private long read;
        private long bad;

        void addBad(String brokenRules, long rows) {
            bad += rows;
            for (String rule : brokenRules.split(",")) {
                rules.merge(rule, rows, Long::sum);
            }
        }

        FileResult of(List<String> file) {
            return new FileResult(file.get(0), file.get(1), file.get(2), read, read - bad, rules);
        }

        CentreResult of(Integer centre) {
            return new CentreResult(centre, read, read - bad, rules);
        }
    }
}
