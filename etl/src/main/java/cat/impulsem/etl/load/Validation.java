package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Delivery;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

final class Validation {
    Validation(SparkSession spark, Contracts contracts, Staging staging) {}

    ValidationReport run(List<Delivery> d, Optional<StoreLayout> s, Progress p) {
        return null;
    }
}
