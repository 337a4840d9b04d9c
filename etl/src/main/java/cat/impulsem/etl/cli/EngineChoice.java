package cat.impulsem.etl.cli;

import cat.impulsem.etl.spark.SparkEngine;
import cat.impulsem.etl.spark.SparkSessions;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.SqlEngine;

/** Which engine computes. */
enum EngineChoice {
    DUCKDB,
    SPARK;

    SqlEngine open() {
        return this == DUCKDB ? DuckDbEngine.open() : new SparkEngine(SparkSessions.open());
    }
}
