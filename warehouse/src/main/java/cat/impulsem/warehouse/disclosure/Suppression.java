package cat.impulsem.warehouse.disclosure;

import java.util.SortedSet;

/** x. */
public record Suppression(SortedSet<String> hidden) {}
