package cat.impulsem.notebooks;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One indicator, unit by unit and month by month.
 *
 * @param indicator the indicator
 * @param snapshot id of the snapshot that the figures come from
 * @param months months, oldest first
 * @param units units in the order of their codes
 */
public record IndicatorSeries(Indicator indicator, String snapshot, List<YearMonth> months, List<UnitSeries> units) {
    private static final String KEY = "0 = zero real · .. = protegit · – = no disponible";

    /**
     * The figures of one unit.
     *
     * @param name name of the unit
     * @param figures figure of each month that the snapshot has a row for
     */
    public record UnitSeries(String name, Map<YearMonth, Figure> figures) {
        /** Figure of that month; a month without a row is not available, never zero. */
        public Figure in(YearMonth month) {
            return figures.getOrDefault(month, Figure.ABSENT);
        }
    }

    /** A row a unit, a column a month, the four states apart. */
    public Table table() {
        List<String> head = Stream.concat(
                        Stream.of("Districte"), months.stream().map(YearMonth::toString))
                .toList();
        return new Table(title(), head, units.stream().map(this::row).toList(), KEY + "\n" + reasons() + source());
    }

    /** A line a unit; months without a number are gaps. */
    public LineChart chart() {
        return new LineChart(this);
    }

    /** Name and unit of the indicator. */
    public String title() {
        return indicator.name() + " (" + indicator.unitName() + ")";
    }

    /** Where the figures come from: definition and snapshot. */
    public String source() {
        return "Font: " + indicator.definition() + "; instantània " + snapshot;
    }

    private List<Table.Cell> row(UnitSeries unit) {
        Stream<Table.Cell> figures = months.stream().map(month -> cell(unit.in(month)));
        return Stream.concat(Stream.of(Table.Cell.of(unit.name())), figures).toList();
    }

    private Table.Cell cell(Figure figure) {
        String style =
                switch (figure.state()) {
                    case VALUE -> "";
                    case ZERO -> "font-weight:bold";
                    case SUPPRESSED -> "background:#e8e3d3;color:#333";
                    case NOT_AVAILABLE -> "font-style:italic;color:#666";
                };
        return new Table.Cell(
                figure.text(indicator.decimals()), true, style, figure.reason().orElse(""));
    }

    private String reasons() {
        return units.stream()
                .flatMap(unit -> months.stream().map(unit::in))
                .filter(figure -> figure.reason().isPresent())
                .map(figure -> figure.text(indicator.decimals()) + " "
                        + figure.reason().orElseThrow() + "\n")
                .distinct()
                .collect(Collectors.joining());
    }
}
