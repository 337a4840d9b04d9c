package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Declaration;
import cat.impulsem.warehouse.indicator.Resources;
import cat.impulsem.warehouse.text.LocalText;
import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Why there is no figure. */
public enum Reason {
    /** A source of the unit was delivered for no month of the period. */
    NO_DELIVERY,
    /** Too few cases to make a percentage or a balance of. */
    TOO_FEW,
    /** Nothing to divide by. */
    DENOMINATOR_ZERO,
    /** Nothing was recorded at all, which is not zero. */
    NOT_RECORDED,
    /** The sources have no code to record it with, which is not zero. */
    NOT_RECORDABLE,
    /** Nothing to compare with. */
    NO_BASELINE,
    /** The unit did not exist in the period. */
    NOT_OPEN,
    /** The data begin after the period does. */
    HISTORY_TOO_SHORT,
    /** Two definitions would meet in one figure, and their difference would tell of few people. */
    DEFINITION_CHANGED,
    /** There is no such figure below the city. */
    CITY_ONLY,
    /** A centre was divided, and its rows cannot be given to its parts. */
    SPLIT,
    /** Too little of the available time is recorded. */
    LOW_RECORDING,
    /** The unit has no target for the period. */
    NO_TARGET,
    /** The figures of several units must not be added up. */
    NOT_ADDITIVE,
    /** The same people would be counted several times. */
    PARTICIPANTS_OVERLAP,
    /**
     * Too few stand behind the figure, or it would let another such figure be found by subtraction. One reason for both:
     * which of the two it is would already tell something about the hidden figure.
     */
    PROTECTED;

    private static final Map<Reason, LocalText> TEXTS = read();

    private final String key = name().toLowerCase(Locale.ROOT);

    /** Name in data. */
    public String key() {
        return key;
    }

    /** What people read. */
    public LocalText text() {
        return TEXTS.get(this);
    }

    /** The reason of that name in data. */
    public static Reason named(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static Map<Reason, LocalText> read() {
        Problems problems = new Problems();
        Map<Reason, LocalText> texts = new EnumMap<>(Reason.class);
        try {
            Declaration file =
                    new Declaration("reasons.yml", Yaml.yaml().readTree(Resources.text("/reasons.yml")), problems);
            for (Reason reason : values()) {
                texts.put(reason, file.texts(reason.key()));
            }
            file.finish();
        } catch (JsonProcessingException wrong) {
            problems.add("reasons.yml", wrong.getOriginalMessage());
        }
        problems.throwIfAny("reasons");
        return texts;
    }
}
