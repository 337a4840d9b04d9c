package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.text.DataKind;
import java.time.LocalDate;

/**
 * What printed figures were worked out from, so that a line of them can be worked out again.
 *
 * @param loadId load whose facts they are
 * @param knownOn day up to which records count, or null for all of the load
 * @param kind whether they are real
 */
public record Provenance(String loadId, LocalDate knownOn, DataKind kind) {}
