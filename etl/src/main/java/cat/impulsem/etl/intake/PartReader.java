package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.TableContract;

/** Opens the rows of one part of a delivery, whatever its format. */
public final class PartReader {
    private PartReader() {}

    /**
     * The rows of a part, read as they are asked for, their values in the order of the contract's columns.
     *
     * @throws UnreadablePartException with the place, when the file turns out not to be what it claims
     */
    public static RawRows open(DeliveryPart part, TableContract contract) {
        throw new UnsupportedOperationException("not built yet");
    }
}
