package cat.impulsem.etl.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Months as written on the command line: 2024-04, 2024-04..2024-06, or the year 2024.
 *
 * @param first first month
 * @param last last month, included
 */
record MonthRange(YearMonth first, YearMonth last) {

    static MonthRange parse(String text) {
        try {
            if (text.matches("\\d{4}")) {
                return new MonthRange(YearMonth.of(Integer.parseInt(text), 1), YearMonth.of(Integer.parseInt(text), 12));
            }
            String[] ends = text.split("\\.\\.", 2);
            MonthRange range = new MonthRange(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
            if (range.last.isBefore(range.first)) {
                throw new TypeConversionException("'" + text + "' ends before it starts");
            }
            return range;
        } catch (DateTimeException wrong) {
            throw new TypeConversionException(
                    "expected months such as 2024-04, 2024-04..2024-06 or 2024, found '" + text + "'");
        }
    }

    /** Reads the option. */
    static final class Converter implements ITypeConverter<MonthRange> {
        @Override
        public MonthRange convert(String text) {
            return parse(text);
        }
    }
}
