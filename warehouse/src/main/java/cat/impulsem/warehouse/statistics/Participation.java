package cat.impulsem.warehouse.statistics;

/** An entity takes part in a project. Entities only, never people. */
public record Participation(String entity, String project) {}
