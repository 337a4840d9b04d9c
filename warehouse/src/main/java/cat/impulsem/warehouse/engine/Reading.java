package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.FactView;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.SqlText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What queries read of a load, as their texts tell.
 *
 * @param tables source tables
 * @param views views over them
 * @param words words of all texts; a column that none of them names is read by nobody
 */
record Reading(List<String> tables, List<FactView> views, Set<String> words) {

    /** What indicators, in all their versions, and other queries read. */
    static Reading of(
            IndicatorCatalogue catalogue,
            Contracts contracts,
            Collection<Indicator> asked,
            Collection<FactQuery> queries) {
        List<Indicator> indicators = asked.stream()
                .flatMap(one -> catalogue.versions().of(one.id()).stream())
                .distinct()
                .toList();
        Set<String> words = new LinkedHashSet<>();
        indicators.forEach(one -> words.addAll(words(one.formula(), contracts)));
        queries.forEach(query -> words.addAll(SqlText.words(query.sql())));
        List<FactView> views = catalogue.factViews().stream()
                .filter(view -> words.contains(view.name()))
                .toList();
        views.forEach(view -> words.addAll(SqlText.words(view.sql())));
        List<String> tables = Stream.concat(
                        indicators.stream().map(one -> one.formula().sources()),
                        queries.stream().map(FactQuery::sources))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new Reading(tables, views, words);
    }

    private static Set<String> words(Indicator.Formula formula, Contracts contracts) {
        Set<String> words = new LinkedHashSet<>(SqlText.words(formula.sql()));
        words.addAll(SqlText.words(formula.clusters()));
        formula.needs().forEach(need -> words.add(need.column()));
        if (formula.isDerived()) {
            formula.sources().forEach(table -> words.addAll(contracts.get(table).columnNames()));
        }
        return words;
    }

    /** The columns of a table that are read, by the queries or to tell centre, day and state of knowledge. */
    List<Column> columns(TableContract contract) {
        return contract.columns().stream()
                .filter(column -> FactBinding.isLink(contract)
                        || words.contains(column.name())
                        || column.name().equals(FactBinding.CENTRE)
                        || column.name().equals(contract.performed())
                        || column.name().equals(contract.recorded()))
                .toList();
    }
}
