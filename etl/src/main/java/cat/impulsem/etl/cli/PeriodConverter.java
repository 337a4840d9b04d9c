package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a period from the command line: 2024-04, 2024-04..2024-06, or the year 2024. */
final class PeriodConverter implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
