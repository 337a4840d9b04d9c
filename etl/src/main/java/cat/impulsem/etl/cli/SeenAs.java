package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.engine.ViewMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How the centres are seen: as they were, as they are today, or as they were on one day.
 *
 * @param mode view of history
 * @param day the day, or null
 */
record SeenAs(ViewMode mode, LocalDate day) {

    /** Reads is, was or a day. */
    static final class Converter implements ITypeConverter<SeenAs> {
        @Override
        public SeenAs convert(String text) {
            if (text.equalsIgnoreCase("is")) {
                return new SeenAs(ViewMode.IS, null);
            }
            if (text.equalsIgnoreCase("was")) {
                return new SeenAs(ViewMode.WAS, null);
            }
            try {
                return new SeenAs(ViewMode.IS, LocalDate.parse(text));
            } catch (DateTimeException wrong) {
                throw new TypeConversionException(
                        "expected is, was or a day such as 2023-06-30, found \"" + text + "\"");
            }
        }
    }
}
