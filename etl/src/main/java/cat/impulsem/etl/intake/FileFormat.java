package cat.impulsem.etl.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that a delivery may use, with the endings by which they are told apart. */
public enum FileFormat {
    CSV(List.of("csv", "tsv", "txt")),
    JSON_LINES(List.of("jsonl", "ndjson")),
    PARQUET(List.of("parquet")),
    WORKBOOK(List.of("xlsx")),
    CALENDAR(List.of("ics"));

    private final List<String> endings;

    FileFormat(List<String> endings) {
        this.endings = endings;
    }

    static Optional<FileFormat> ofEnding(String ending) {
        return Stream.of(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }

    /** Whether it is text in an encoding, and may be compressed as a whole. */
    boolean isText() {
        return this == CSV || this == JSON_LINES || this == CALENDAR;
    }

    /** Every ending, for messages. */
    static String known() {
        return String.join(
                ", ",
                Stream.of(values()).flatMap(format -> format.endings.stream()).toList());
    }
}
