package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.DeliveryPart;
import cat.impulsem.etl.intake.RawRows;
import cat.impulsem.warehouse.contract.TableContract;
import java.io.Serializable;

/** Opens the rows of one part of a delivery. */
@FunctionalInterface
interface PartOpener extends Serializable {
    RawRows open(DeliveryPart part, TableContract contract);
}
