package cat.impulsem.notebooks;

import java.util.Optional;

/** Something that a notebook can show, always also in words. */
public interface Shown {
    /** In words, for readers without pictures and for comparison. */
    String text();

    /** As a fragment of a page, where there is one. */
    default Optional<String> html() {
        return Optional.empty();
    }

    /** As the bytes of a PNG picture, where there is one. */
    default Optional<byte[]> png() {
        return Optional.empty();
    }
}
