package cat.impulsem.etl.cli;

import cat.impulsem.etl.cli.DeliveryLedger.Line;
import cat.impulsem.warehouse.text.CsvField;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of the delivery ledger, one by one or as a picture with one sign for each centre and month. */
final class LedgerText {
    private static final String HEADER =
            "source,table,centre,month,state,good_rows,bad_rows,last_received,delivery_ids\n";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String LEGEND = """
            One sign for each centre and month, over all tables of the source:
              # every table has rows         o some have rows, of the others there are none
              0 of every table none          + there are bad rows
              ! some tables not delivered    - nothing delivered    . the centre was closed
            """;

    private LedgerText() {}

    /** One line each, for programs. */
    static String csv(List<Line> lines) {
        return lines.stream().map(LedgerText::csv).collect(Collectors.joining("", HEADER, ""));
    }

    private static String csv(Line line) {
        return Stream.of(
                        line.source(),
                        line.table(),
                        line.centre() < 0 ? "unknown" : line.centre(),
                        line.month() == null ? "unknown" : line.month(),
                        line.state(),
                        line.good(),
                        line.bad(),
                        line.received() == null ? null : line.received().format(MINUTE),
                        line.deliveries())
                .map(CsvField::of)
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** The whole ledger on a page: a block for each source, a line for each centre. */
    static String picture(List<Line> lines) {
        Map<String, List<Line>> sources =
                lines.stream().collect(Collectors.groupingBy(Line::source, TreeMap::new, Collectors.toList()));
        return LEGEND
                + sources.entrySet().stream()
                        .map(entry -> "\n" + block(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String block(String source, List<Line> lines) {
        String last = lines.stream()
                .map(Line::received)
                .filter(Objects::nonNull)
                .max(LocalDateTime::compareTo)
                .map(MINUTE::format)
                .orElse("never");
        Set<YearMonth> months = new TreeSet<>();
        lines.stream().filter(line -> line.month() != null && !isStray(line)).forEach(line -> months.add(line.month()));
        Map<Integer, List<Line>> centres = lines.stream()
                .filter(line -> line.centre() >= 0)
                .collect(Collectors.groupingBy(Line::centre, TreeMap::new, Collectors.toList()));
        int tables = (int) lines.stream().map(Line::table).distinct().count();
        return "Source %s: %d tables, %d rows good, %d bad, last received %s UTC%n"
                        .formatted(source, tables, sum(lines, Line::good), sum(lines, Line::bad), last)
                + years(months)
                + centres.entrySet().stream()
                        .map(entry -> "%7d  %s%n".formatted(entry.getKey(), signs(entry.getValue(), months)))
                        .collect(Collectors.joining())
                + withoutPlace(lines);
    }

    /** Bad rows may name any month; only what is expected of a centre makes a column. */
    private static boolean isStray(Line line) {
        return line.good() != null && line.good() == 0 && !line.state().equals("no_rows");
    }

    private static String years(Set<YearMonth> months) {
        return " centre  "
                + byYear(months).values().stream()
                        .map(year ->
                                (year.getFirst().getYear() + " ".repeat(12)).substring(0, Math.max(year.size(), 4)))
                        .collect(Collectors.joining(" "))
                        .stripTrailing()
                + "\n";
    }

    private static TreeMap<Integer, List<YearMonth>> byYear(Set<YearMonth> months) {
        return months.stream().collect(Collectors.groupingBy(YearMonth::getYear, TreeMap::new, Collectors.toList()));
    }

    private static String signs(List<Line> centre, Set<YearMonth> months) {
        Map<YearMonth, List<Line>> known =
                centre.stream().filter(line -> line.month() != null).collect(Collectors.groupingBy(Line::month));
        return byYear(months).values().stream()
                .map(year -> year.stream()
                        .map(month -> sign(known.getOrDefault(month, List.of())))
                        .collect(Collectors.joining()))
                .map(signs -> (signs + "    ").substring(0, Math.max(signs.length(), 4)))
                .collect(Collectors.joining(" "))
                .stripTrailing();
    }

    private static String sign(List<Line> lines) {
        Set<String> states = lines.stream().map(Line::state).collect(Collectors.toSet());
        if (states.isEmpty()) {
            return ".";
        }
        if (states.contains("not_delivered")) {
            return states.size() == 1 ? "-" : "!";
        }
        if (sum(lines, Line::bad) > 0) {
            return "+";
        }
        if (states.contains("no_rows")) {
            return states.size() == 1 ? "0" : "o";
        }
        return "#";
    }

    private static String withoutPlace(List<Line> lines) {
        List<Line> lost = lines.stream()
                .filter(line -> line.centre() < 0 || line.month() == null)
                .toList();
        return lost.isEmpty()
                ? ""
                : "%7s  %d rows that name no known centre or no day%n"
                        .formatted("", sum(lost, Line::good) + sum(lost, Line::bad));
    }

    private static long sum(List<Line> lines, Function<Line, Long> count) {
        return lines.stream()
                .map(count)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
