package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.SqlEngine;
import java.nio.file.Path;
import java.util.List;

/** Rows of registers that no indicator need read: targets, statuses, populations, answers. */
final class SourceRows {
    private final Path facts;
    private final Contracts contracts = Contracts.load();

    SourceRows(Path facts) {
        this.facts = facts;
    }

    List<List<Object>> query(List<String> tables, String sql) {
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            engine.load(SqlEngine.Files.of(
                    facts, tables.stream().map(contracts::get).toList()));
            return engine.query(sql);
        }
    }
}
