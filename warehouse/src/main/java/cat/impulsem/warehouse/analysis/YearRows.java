package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of a breakdown in one calendar year, all levels of them. */
final class YearRows {
    /** First and last month. */
    record Span(YearMonth first, YearMonth last) {}

    private record Cell(Level level, String unit, Span span, List<String> codes) {}

    private final Map<Level, Map<String, List<CountedRow>>> units = new HashMap<>();
    private final Map<Cell, CountedRow> cells = new HashMap<>();
    private final Map<String, CountedRow> centres = new TreeMap<>();
    private final Map<Span, Set<List<String>>> codes = new HashMap<>();

    YearRows(Collection<CountedRow> rows) {
        rows.forEach(this::add);
    }

    private void add(CountedRow row) {
        units.computeIfAbsent(row.level(), none -> new TreeMap<>())
                .computeIfAbsent(row.unit(), none -> new ArrayList<>())
                .add(row);
        Span span = new Span(row.first(), row.last());
        cells.put(new Cell(row.level(), row.unit(), span, row.codes()), row);
        codes.computeIfAbsent(span, none -> new LinkedHashSet<>()).add(row.codes());
        if (row.level() == Level.CENTRE) {
            centres.put(row.unit(), row);
        }
    }

    /** Rows of each unit of a level, in the order of their codes. */
    Map<String, List<CountedRow>> of(Level level) {
        return units.getOrDefault(level, Map.of());
    }

    List<CountedRow> ofCity() {
        return of(Level.CITY).getOrDefault(Unit.CITY_CODE, List.of());
    }

    /** Every district that has rows, or a centre that has. */
    Set<String> districts() {
        Set<String> districts = new TreeSet<>(of(Level.DISTRICT).keySet());
        centres.values().forEach(row -> districts.add(districtOf(row.unit())));
        return districts;
    }

    /** Centres of a district, in the order of their codes. */
    Set<String> centresOf(String district) {
        Set<String> own = new TreeSet<>(centres.keySet());
        own.removeIf(centre -> !districtOf(centre).equals(district));
        return own;
    }

    String districtOf(String centre) {
        return String.valueOf(centres.get(centre).district());
    }

    /** What a centre shares with those that it continues. */
    int familyOf(String centre) {
        return centres.get(centre).family();
    }

    Set<Span> spans() {
        return codes.keySet();
    }

    /** Categories that some unit has a row of. */
    Set<List<String>> codes(Span span) {
        return codes.get(span);
    }

    /** How many stand behind a row; nobody where there is none. */
    double count(Level level, String unit, Span span, List<String> codes, int minimum) {
        CountedRow row = cells.get(new Cell(level, unit, span, codes));
        return row == null ? 0 : row.count(minimum);
    }

    /** The recorded time of a centre's row; nothing where none is told. */
    Optional<RecordedTime> time(String centre, Span span, List<String> codes) {
        CountedRow row = cells.get(new Cell(Level.CENTRE, centre, span, codes));
        return Optional.ofNullable(row).map(CountedRow::time);
    }

    boolean has(Level level, String unit, Span span, List<String> codes) {
        return cells.containsKey(new Cell(level, unit, span, codes));
    }
}
