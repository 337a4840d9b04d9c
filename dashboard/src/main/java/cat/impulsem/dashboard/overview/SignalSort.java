package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Signal;

/** The sorts of signals, in the order in which they are told. */
enum SignalSort {
    TARGET_MISSED,
    BASE_FELL,
    WORSE,
    BETTER,
    OTHER;

    static SignalSort of(Signal signal) {
        return switch (signal.rule()) {
            case "target_missed" -> TARGET_MISSED;
            case "base_fell" -> BASE_FELL;
            default ->
                switch (signal.standing()) {
                    case "worse" -> WORSE;
                    case "better" -> BETTER;
                    default -> OTHER;
                };
        };
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
