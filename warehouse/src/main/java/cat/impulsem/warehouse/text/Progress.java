package cat.impulsem.warehouse.text;

/** Told what long work is doing, in words for the person who waits. */
@FunctionalInterface
public interface Progress {
    /** Says that a step begins. */
    void step(String message);

    /** Says nothing to anybody. */
    static Progress silent() {
        return message -> {};
    }
}
