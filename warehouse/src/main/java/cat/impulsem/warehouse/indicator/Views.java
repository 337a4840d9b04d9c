package cat.impulsem.warehouse.indicator;

/** In which views of the centres' history an indicator is published. */
public enum Views {
    /** As they are today, and as they were. */
    ALL,
    /**
     * As they are today. Where the figure of joined centres is not the sum of theirs, both views together would tell
     * what became of few people between them, and nothing below the city could be proved.
     */
    TODAY
}
