package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.SqlEngine;
import java.nio.file.Path;
import java.util.List;

/** Rows about the city that are public already: context of the neighbourhoods and published figures. */
final class ContextRows {
    private ContextRows() {}

    static List<Object[]> statistics(Path facts) {
        return query(facts, List.of("neighbourhood_statistics", "neighbourhoods", "districts"), """
                select lower(s.area_level), s.area_code, coalesce(n.neighbourhood_name, d.district_name), s.measure,
                  s.period_date, s.value, s.source
                from neighbourhood_statistics s
                left join neighbourhoods n on s.area_level = 'NEIGHBOURHOOD' and s.area_code = n.neighbourhood_code
                left join districts d on s.area_level = 'DISTRICT' and s.area_code = d.district_code
                order by all
                """);
    }

    static List<Object[]> published(Path facts) {
        return query(facts, List.of("published_figures"), """
                select scope, measure, period, published_text, value, unit, source
                from published_figures
                order by all
                """);
    }

    private static List<Object[]> query(Path facts, List<String> tables, String sql) {
        Contracts contracts = Contracts.load();
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            engine.load(SqlEngine.Files.of(
                    facts, tables.stream().map(contracts::get).toList()));
            return engine.query(sql).stream().map(List::toArray).toList();
        }
    }
}
