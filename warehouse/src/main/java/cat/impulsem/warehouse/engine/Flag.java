package cat.impulsem.warehouse.engine;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reader must know about a figure that is shown. */
public enum Flag {
    /** Records of its last month are still coming in. */
    PROVISIONAL,
    /** Less of the available time is recorded than a share of recorded time needs. */
    LOW_RECORDING,
    /** Sources of some of its centres and months did not arrive. */
    INCOMPLETE,
    /** A divided centre's amounts were shared out by the weights of its parts. */
    SHARED_OUT,
    /** Few people changed it since it was released: it, or a part of it, is as it was then. */
    HELD,

    /** More is recorded than there is time: entries overlap or availability is wrong. */
    OVER_RECORDED;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** Name in data. */
    public String key() {
        return key;
    }

    /** Those that may stand beside a hidden figure: that of its sources, and nothing that follows from its size or its change. */
    public static Set<Flag> besideNothing(Set<Flag> flags) {
        Set<Flag> left = EnumSet.of(PROVISIONAL, INCOMPLETE, SHARED_OUT);
        left.retainAll(flags);
        return left;
    }

    /** Names in data, with commas between them; empty without flags. */
    public static String keys(Collection<Flag> flags) {
        // A release holds millions of these and few different ones.
        return flags.stream()
                .sorted()
                .map(Flag::key)
                .collect(Collectors.joining(","))
                .intern();
    }
}
