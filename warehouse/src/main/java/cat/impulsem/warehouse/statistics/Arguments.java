package cat.impulsem.warehouse.statistics;

/** Refuses numbers that no count, population or value can be. */
final class Arguments {
    private Arguments() {}

    static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number but is " + value);
        }
        return value;
    }

    static double notNegative(double value, String name) {
        if (finite(value, name) < 0) {
            throw new IllegalArgumentException(name + " must not be negative but is " + value);
        }
        return value;
    }

    static double positive(double value, String name) {
        if (finite(value, name) <= 0) {
            throw new IllegalArgumentException(name + " must be positive but is " + value);
        }
        return value;
    }

    static double fraction(double value, String name) {
        if (notNegative(value, name) > 1) {
            throw new IllegalArgumentException(name + " must lie in 0..1 but is " + value);
        }
        return value;
    }
}
