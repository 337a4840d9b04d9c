package cat.impulsem.warehouse.statistics;

/** How the interval of a count of events is computed. */
public enum CountMethod {
    /** {@link Garwood} for every count; the default. */
    EXACT {
        @Override
        public Interval interval(double events, Confidence confidence) {
            return Garwood.interval(events, confidence);
        }
    },
    /** {@link Byar} from ten events on and exact below, as English public-health figures are published. */
    BYAR_FROM_TEN {
        @Override
        public Interval interval(double events, Confidence confidence) {
            if (events < 10) {
                return Garwood.interval(events, confidence);
            }
            return Byar.limits(events, confidence).interval().orElseGet(() -> Garwood.interval(events, confidence));
        }
    };

    /** The interval of the expected number of events. */
    public abstract Interval interval(double events, Confidence confidence);
}
