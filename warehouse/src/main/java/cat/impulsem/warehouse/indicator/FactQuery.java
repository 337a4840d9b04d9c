package cat.impulsem.warehouse.indicator;

import java.util.List;

/**
 * A query over facts and what it reads; the same text on every engine.
 *
 * @param sources source tables that it reads, views resolved
 * @param sql its text
 */
public record FactQuery(List<String> sources, String sql) {}
