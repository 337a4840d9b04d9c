package cat.impulsem.warehouse.engine;

/** Somebody asked for a sum that an indicator's declaration does not allow. */
public final class IllegalSumException extends RuntimeException {
    IllegalSumException(String indicator, String over) {
        super(indicator + " does not add up over " + over + "; ask for the recomputed figure instead");
    }
}
