package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Versions;
import cat.impulsem.warehouse.text.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of the table indicators. */
final class IndicatorRows {
    private IndicatorRows() {}

    static List<Object[]> of(List<Indicator> indicators) {
        return indicators.stream().map(IndicatorRows::row).toList();
    }

    static List<Object[]> versions(Versions versions) {
        return versions.all().stream().map(IndicatorRows::version).toList();
    }

    private static Object[] version(Indicator one) {
        List<Object> row = new ArrayList<>(Arrays.asList(one.id(), one.version(), one.validFrom(), one.validTo()));
        add(row, one.reason());
        row.add(one.approvedBy());
        add(row, one.texts().definition());
        row.add(one.formula().sql());
        return row.toArray();
    }

    private static Object[] row(Indicator one) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                one.id(), one.version(), one.validFrom(), one.position(), one.headline(), one.line(), one.objective()));
        add(row, one.texts().name());
        add(row, one.texts().definition());
        add(row, one.texts().question());
        add(row, one.texts().caveats());
        add(row, one.texts().numerator());
        add(row, one.texts().denominator());
        Indicator.Formula formula = one.formula();
        row.addAll(Arrays.asList(
                formula.unit(),
                formula.decimals(),
                formula.scale(),
                key(formula.direction()),
                key(formula.kind()),
                key(formula.overCentres()),
                key(formula.overTime()),
                String.join(", ", formula.sources()),
                formula.sql()));
        add(row, one.texts().incentive());
        row.addAll(Arrays.asList(
                key(one.target().rule()),
                one.target().value(),
                one.target().low(),
                one.target().high()));
        add(row, one.target().text());
        row.addAll(Arrays.asList(
                key(formula.uncertainty()),
                key(one.release().sensitivity()),
                one.release().minimumCells().stream()
                        .map(cell -> cell.minimum() + " " + key(cell.counts())
                                + (cell.of() == null ? "" : " of " + cell.of()))
                        .collect(Collectors.joining(", ")),
                String.join(", ", one.covers()),
                formula.lookbackMonths()));
        return row.toArray();
    }

    private static void add(List<Object> row, LocalText text) {
        row.add(text == null ? null : text.ca());
        row.add(text == null ? null : text.es());
        row.add(text == null ? null : text.en());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
