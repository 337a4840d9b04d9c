package cat.impulsem.etl.intake;

/** A value that a mapping cannot read; costs no stack trace, since a file may be full of them. */
final class Unmapped extends Exception {
    private final transient String rule;
    private final transient String expected;
    private final transient String nearest;

    Unmapped(String expected, String nearest) {
        this("mapping", expected, nearest);
    }

    Unmapped(String rule, String expected, String nearest) {
        super(expected, null, false, false);
        this.rule = rule;
        this.expected = expected;
        this.nearest = nearest;
    }

    String rule() {
        return rule;
    }

    String expected() {
        return expected;
    }

    String nearest() {
        return nearest;
    }
}
