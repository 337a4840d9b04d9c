package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.text.LocalText;

/**
 * One item of the strategy, the programme or the method that an indicator may speak about.
 *
 * @param group name of its group
 * @param code code by which indicators name it
 * @param name what people read
 * @param missing why no indicator speaks about it, or null
 */
public record CoverageItem(LocalText group, String code, LocalText name, LocalText missing) {}
