package cat.impulsem.warehouse.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;

/** A rule that looks at more than one column of a row, or at several rows of a table. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TableRule.Ordered.class, name = "ordered"),
    @JsonSubTypes.Type(value = TableRule.NotAbove.class, name = "not_above"),
    @JsonSubTypes.Type(value = TableRule.TimeBlock.class, name = "time_block"),
    @JsonSubTypes.Type(value = TableRule.OpenCentre.class, name = "open_centre")
})
public sealed interface TableRule extends Serializable {

    /**
     * The second date is not before the first one; an empty date is not judged.
     *
     * @param first column of the earlier date
     * @param then column of the later date
     */
    record Ordered(String first, String then) implements TableRule {}

    /**
     * A number is not above another number of the same row.
     *
     * @param value column that is limited
     * @param limit column that limits it
     */
    record NotAbove(String value, String limit) implements TableRule {}

    /**
     * A block of one worker's day: it ends after it starts, before midnight, within a length that nobody works, and
     * does not overlap another block of the same worker and day.
     *
     * @param start column of the first minute
     * @param end column of the minute after the last one
     * @param of column of the worker
     * @param day column of the day
     * @param maxMinutes longest block accepted; a longer one is a forgotten timer
     */
    record TimeBlock(String start, String end, String of, String day, int maxMinutes) implements TableRule {}

    /**
     * The centre was open on that day; a row without one of the two is not judged.
     *
     * @param centre column of the centre
     * @param day column of the day
     */
    record OpenCentre(String centre, String day) implements TableRule {}
}
