package cat.impulsem.etl.load;

import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.etl.pseudonym.Pseudonyms;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Sha256;
import cat.impulsem.warehouse.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was erased from a store and must not come back. Of people it keeps a keyed mark only, which stands in no table: who
 * has the store cannot tell with it whose rows were there.
 *
 * @param before first month that was kept, or null
 * @param people marks of erased pseudonyms
 * @param notes what was done
 */
public record Erasures(YearMonth before, Set<String> people, List<Note> notes) {
    static final Erasures NONE = new Erasures(null, Set.of(), List.of());

    /**
     * One erasure.
     *
     * @param on day
     * @param what person, worker, or the months before which one
     * @param rows removed rows by table
     */
    public record Note(LocalDate on, String what, Map<String, Long> rows) {}

    /**
     * What somebody wants erased.
     *
     * @param persons identifiers of residents, as sources deliver them
     * @param workers identifiers of workers
     * @param before first month to be kept, or null
     */
    public record Request(List<String> persons, List<String> workers, YearMonth before) {
        /** What may be written down of it. */
        public String what() {
            if (before != null) {
                return "before " + before;
            }
            return persons.isEmpty() ? "worker" : "person";
        }

        @Override
        public String toString() {
            return what();
        }
    }

    static Erasures read(StoreLayout store) {
        Path file = store.erasures();
        try {
            return Files.exists(file) ? Yaml.json().readValue(file.toFile(), Erasures.class) : NONE;
        } catch (IOException failed) {
            throw new UncheckedIOException("what was erased cannot be read from " + file, failed);
        }
    }

    void write(StoreLayout store) {
        Path fresh = store.erasures().resolveSibling("erasures.json.new");
        try {
            Yaml.json().writeValue(fresh.toFile(), this);
            Files.move(fresh, store.erasures(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Erasures with(Request request, PseudonymKey key) {
        Pseudonyms pseudonyms = new Pseudonyms(key);
        Set<String> all = new TreeSet<>(people);
        request.persons().forEach(one -> all.add(pseudonyms.erased(pseudonyms.person(one))));
        request.workers().forEach(one -> all.add(pseudonyms.erased(pseudonyms.professional(one))));
        boolean isLater =
                request.before() != null && (before == null || request.before().isAfter(before));
        return new Erasures(isLater ? request.before() : before, all, notes);
    }

    Erasures noted(Request request, Map<String, Long> removed, LocalDate today) {
        List<Note> all = new ArrayList<>(notes);
        all.add(new Note(today, request.what(), removed));
        return new Erasures(before, people, all);
    }

    boolean isNothing() {
        return before == null && people.isEmpty();
    }

    /** Tells stores apart in which other things were erased. */
    String fingerprint() {
        return isNothing() ? "" : "\nerased " + Sha256.of(before + " " + new TreeSet<>(people));
    }
}
