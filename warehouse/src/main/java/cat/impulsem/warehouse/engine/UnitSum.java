package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverCentres;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sum of one indicator over several units, where its declaration allows it, and else what can be said instead. */
final class UnitSum {
    // A share of centre months; cells do not tell how many months are behind theirs, and a mean of shares is none.
    private static final Double NO_COVERAGE = null;

    private UnitSum() {}

    /**
     * One cell for all of the units.
     *
     * @param rows cells of the units, of one indicator and period
     */
    static ValueRow of(Indicator indicator, List<ValueRow> rows) {
        ValueRow first = rows.getFirst();
        Unit together = together(rows);
        if (indicator.formula().overCentres() != OverCentres.SUM) {
            return ValueRow.missing(indicator, together, first.period(), Reason.NOT_ADDITIVE, NO_COVERAGE)
                    .with(bounds(indicator, rows), Set.of());
        }
        Optional<Reason> lacking = rows.stream()
                .filter(row -> row.num() == null)
                .map(ValueRow::reason)
                .findFirst();
        return lacking.map(reason -> ValueRow.missing(indicator, together, first.period(), reason, NO_COVERAGE))
                .orElseGet(
                        () -> ValueRow.present(indicator, together, first.period(), sum(indicator, rows), NO_COVERAGE)
                                .with(null, flags(rows)));
    }

    private static Figure sum(Indicator indicator, List<ValueRow> rows) {
        Sums total = Sums.overCentres(indicator);
        rows.forEach(row -> total.add(0, new Figure(row.num(), row.den())));
        return new TreeMap<>(total.total()).get(0);
    }

    private static Bounds bounds(Indicator indicator, List<ValueRow> rows) {
        if (indicator.formula().kind() != Kind.DISTINCT || rows.stream().anyMatch(row -> row.value() == null)) {
            return null;
        }
        return indicator.texts().denominator() == null
                ? Bounds.ofOverlapping(rows.stream().map(ValueRow::value).toList())
                : Bounds.ofOverlappingShares(indicator.formula().scale(), rows);
    }

    private static Set<Flag> flags(List<ValueRow> rows) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        rows.forEach(row -> flags.addAll(row.flags()));
        return flags;
    }

    private static Unit together(List<ValueRow> rows) {
        String codes = rows.stream().map(row -> row.unit().code()).collect(Collectors.joining("+"));
        String names = rows.stream().map(row -> row.unit().name()).collect(Collectors.joining(" + "));
        return new Unit(rows.getFirst().unit().level(), codes, 0, names, null);
    }
}
