package cat.impulsem.dashboard.data;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What has to be known of a figure before it is relied on. */
public enum Flag {
    /** More of what was done in the period will still be recorded. */
    PROVISIONAL,
    /** Less than 70 % of the available time stands in the agenda. */
    LOW_RECORDING,
    /** Deliveries are missing. */
    INCOMPLETE,
    /** Of a centre that was divided, amounts were shared out by its parts' weights. */
    SHARED_OUT,
    /** It, or a part of it, is as it was released before: too few people changed it. */
    HELD,

    /** More stands in the agenda than there is time. */
    OVER_RECORDED;

    /** Its word in the snapshot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads words with commas between; what this version does not know yet is left out. */
    static Set<Flag> read(String words) {
        Set<Flag> found = EnumSet.noneOf(Flag.class);
        Arrays.stream(values())
                .filter(flag -> Arrays.asList(words.split(",")).contains(flag.key()))
                .forEach(found::add);
        return found;
    }
}
