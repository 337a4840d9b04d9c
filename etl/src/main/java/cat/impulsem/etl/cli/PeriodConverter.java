package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Period;
import java.time.DateTimeException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a period from the command line: 2024-04, 2024-04..2024-06, 2024, 2024-Q2, 2023/24 or plan-2024-07. */
final class PeriodConverter implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
