/** The benchmark: our load beside the same rules in plain DuckDB SQL and beside reading the bytes. */
package cat.impulsem.etl.bench;
