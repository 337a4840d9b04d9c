package cat.impulsem.warehouse.statistics;

/**
 * A unit of an inequality measure.
 *
 * @param group for example the district; a common one when there are none
 * @param weight usually its population
 * @param value per head, not negative
 */
public record WeightedUnit(String group, double weight, double value) {
    public WeightedUnit {
        Arguments.notNegative(weight, "weight");
        Arguments.notNegative(value, "value");
    }

    double amount() {
        return weight * value;
    }
}
