package cat.impulsem.etl.intake;

/** A value that a mapping cannot read; costs no stack trace, since a file may be full of them. */
final class Unmapped extends Exception {
    private final transient String rule;
    private final transient Phrase expected;
    private final transient String nearest;

    Unmapped(Phrase expected, String nearest) {
        this("mapping", expected, nearest);
    }

    Unmapped(String rule, Phrase expected, String nearest) {
        super(expected.text(), null, false, false);
        this.rule = rule;
        this.expected = expected;
        this.nearest = nearest;
    }

    String rule() {
        return rule;
    }

    Phrase expected() {
        return expected;
    }

    String nearest() {
        return nearest;
    }
}
