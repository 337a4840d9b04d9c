package cat.impulsem.warehouse.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Optional;

/** How far behind the day on which a delivery was issued a date may lie. */
public enum Tense {
    /** Says what happened: never after the day of issue. */
    PAST,
    /** Says what is known ahead, as a centre that will close: at most two years after the day of issue. */
    ANNOUNCED,
    /** Says what is meant to happen: any day. */
    PLANNED;

    private static final int YEARS_AHEAD = 2;

    /** Reads the name as written in a contract file. */
    @JsonCreator
    public static Tense named(String name) {
        return DeclaredNames.find(Tense.class, "tense", name);
    }

    /** The last day accepted in a delivery of that issue, if there is one. */
    public Optional<LocalDate> lastDay(LocalDate issued) {
        return switch (this) {
            case PAST -> Optional.of(issued);
            case ANNOUNCED -> Optional.of(issued.plusYears(YEARS_AHEAD));
            case PLANNED -> Optional.empty();
        };
    }
}
