package cat.impulsem.warehouse.statistics;

/**
 * The place of one entity among those it works with.
 *
 * @param degree number of entities it shares a project with
 * @param strength shared projects, summed over those entities
 * @param betweenness shortest paths between other entities that pass through it, not normalised
 */
public record EntityTies(int degree, int strength, double betweenness) {}
