package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.ColumnType;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fixed list of what a mapping can do to values; every one says with {@link Unmapped} what it cannot read. */
public enum Transform {
    /** Joins several values with the mapping's text between them. */
    JOIN {
        @Override
        String apply(String[] values, ColumnMapping mapping) {
            return Arrays.stream(values).filter(Objects::nonNull).collect(Collectors.joining(mapping.with()));
        }
    },
    /** The first of several values in one cell, with the mapping's text between them. */
    FIRST {
        @Override
        String apply(String[] values, ColumnMapping mapping) {
            String first = Cells.strip(values[0].split(Pattern.quote(mapping.with()), 2)[0]);
            return first.isEmpty() ? null : first;
        }
    },
    /** A number as a code of two digits. */
    TWO_DIGITS {
        @Override
        String apply(String[] values, ColumnMapping mapping) {
            return values[0].length() == 1 ? "0" + values[0] : values[0];
        }
    },
    /** A number with a point between thousands and a comma before decimals. */
    NUMBER {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            DecimalSign comma = DecimalSign.of(',', ColumnType.DECIMAL);
            String number = comma.plain(values[0]);
            if (number == null) {
                throw new Unmapped("type", comma.expected(), null);
            }
            return number;
        }
    },
    /** A date as a label of a column, in Catalan, Spanish or English, or a year alone. */
    LABEL_DATE {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            return DateLabels.parse(values[0])
                    .map(LocalDate::toString)
                    .orElseThrow(() -> new Unmapped(Phrase.of("a date such as 31 ene 2016"), null));
        }
    },
    /** The day of a date or moment, read by the mapping's format. */
    DATE {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            return read(values[0], mapping, formatter -> LocalDate.parse(values[0], formatter))
                    .toString();
        }
    },
    /** The minute of the day of a moment, read by the mapping's format. */
    MINUTE {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            return read(values[0], mapping, formatter -> minute(LocalTime.parse(values[0], formatter)));
        }
    },
    /** A start and a length in minutes; gives the minute of the end, which may lie beyond midnight. */
    END_MINUTE {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            String start = read(values[0], mapping, formatter -> minute(LocalTime.parse(values[0], formatter)));
            return String.valueOf(Integer.parseInt(start) + wholeNumber(values[1], Phrase.of("a length in minutes")));
        }
    },
    /** The first day of a year. */
    YEAR {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            return firstDay(values[0], 1);
        }
    },
    /** A year and a quarter; gives its first day. */
    YEAR_QUARTER {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            int quarter = wholeNumber(values[1], Phrase.of("a quarter from 1 to 4"));
            if (quarter < 1 || quarter > 4) {
                throw new Unmapped(Phrase.of("a quarter from 1 to 4"), null);
            }
            return firstDay(values[0], 3 * quarter - 2);
        }
    },
    /** The level of an area of the city, from its name and the name of its level. */
    AREA_LEVEL {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            return Areas.find(values[0], values[1]).level();
        }

        @Override
        boolean needsAll() {
            return false;
        }
    },
    /** The official code of an area of the city, from its name and the name of its level. */
    AREA_CODE {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            return Areas.find(values[0], values[1]).code();
        }

        @Override
        boolean needsAll() {
            return false;
        }
    },
    /** The official code of a district, from its name. */
    DISTRICT_CODE {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            return Areas.find(values[0], "districte").code();
        }
    },
    /** The official code of a neighbourhood, from its name. */
    NEIGHBOURHOOD_CODE {
        @Override
        String apply(String[] values, ColumnMapping mapping) throws Unmapped {
            return Areas.find(values[0], "barri").code();
        }
    };

    /** Reads the name as written in a mapping file. */
    @JsonCreator
    public static Transform named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    abstract String apply(String[] values, ColumnMapping mapping) throws Unmapped;

    /** Whether nothing comes out as soon as one value is missing. */
    boolean needsAll() {
        return this != JOIN;
    }

    private interface Reading<T> {
        T by(DateTimeFormatter formatter);
    }

    private static <T> T read(String text, ColumnMapping mapping, Reading<T> reading) throws Unmapped {
        try {
            return reading.by(Formats.of(mapping.format()));
        } catch (DateTimeException wrong) {
            throw new Unmapped(Phrase.of("the form {0}", mapping.format()), null);
        }
    }

    private static String minute(LocalTime time) {
        return String.valueOf(time.getHour() * 60 + time.getMinute());
    }

    private static String firstDay(String year, int month) throws Unmapped {
        int number = wholeNumber(year, Phrase.of("a year"));
        if (number < 1900 || number > 2100) {
            throw new Unmapped(Phrase.of("a year"), null);
        }
        return LocalDateTime.of(number, month, 1, 0, 0).toLocalDate().toString();
    }

    private static int wholeNumber(String text, Phrase expected) throws Unmapped {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new Unmapped(expected, null);
        }
    }
}
