package cat.impulsem.etl.load;

import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.etl.pseudonym.Pseudonyms;
import java.util.Set;
import org.apache.spark.sql.api.java.UDF1;

/** Whether a pseudonym was erased; runs where the data are. */
final class IsErased implements UDF1<String, Boolean> {
    private final PseudonymKey key;
    private final Set<String> people;
    private transient ThreadLocal<Pseudonyms> pseudonyms;

    IsErased(PseudonymKey key, Set<String> people) {
        this.key = key;
        this.people = Set.copyOf(people);
    }

    @Override
    public Boolean call(String pseudonym) {
        return pseudonym != null && people.contains(own().get().erased(pseudonym));
    }

    private synchronized ThreadLocal<Pseudonyms> own() {
        if (pseudonyms == null) {
            pseudonyms = ThreadLocal.withInitial(() -> new Pseudonyms(key));
        }
        return pseudonyms;
    }
}
