package cat.impulsem.warehouse.disclosure;

import java.util.SortedSet;

/**
 * A protected release.
 *
 * @param hidden every cell that shows the one symbol of hidden cells, primary or not
 * @param added those among them that are hidden only to protect others; stays in the restricted zone
 * @param certificate the proof's result, fit for publication
 */
public record Suppression(SortedSet<String> hidden, SortedSet<String> added, Certificate certificate) {}
