package cat.impulsem.warehouse.statistics;

/** One stretch of a sequence of working time. */
public record AgendaEntry(String activity, double minutes) {
    public AgendaEntry {
        Arguments.positive(minutes, "minutes");
    }
}
