package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The agenda of a written city, added up by centre, month and family. */
final class Minutes {
    private final Map<Cell, Integer> cells = new HashMap<>();

    private record Cell(int centre, String month, Family family) {}

    private Minutes() {}

    static Minutes of(Written city) {
        Map<String, Family> families = city.rows("activities").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("activity_code"), row -> Family.valueOf(row.getField("family"))));
        Minutes minutes = new Minutes();
        city.files("agenda_entries").stream()
                .flatMap(file -> Written.read(file).stream())
                .forEach(row -> minutes.add(row, families.get(row.getField("activity_code"))));
        return minutes;
    }

    private void add(NamedCsvRecord row, Family family) {
        int length = Integer.parseInt(row.getField("end_minute")) - Integer.parseInt(row.getField("start_minute"));
        String month = row.getField("work_date").substring(0, 7);
        cells.merge(new Cell(Integer.parseInt(row.getField("centre_id")), month, family), length, Integer::sum);
    }

    /** Part that these families have of the time of these centres, from one month to another. */
    double share(Predicate<Family> families, IntPredicate centres, String first, String last) {
        return sum(families, centres, first, last) / sum(any -> true, centres, first, last);
    }

    double sum(Predicate<Family> families, IntPredicate centres, String first, String last) {
        return cells.entrySet().stream()
                .filter(cell -> families.test(cell.getKey().family))
                .filter(cell -> centres.test(cell.getKey().centre))
                .filter(cell -> cell.getKey().month.compareTo(first) >= 0)
                .filter(cell -> cell.getKey().month.compareTo(last) <= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
