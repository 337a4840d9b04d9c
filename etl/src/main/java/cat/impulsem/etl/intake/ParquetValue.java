package cat.impulsem.etl.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** How one column of a Parquet file is written as text. */
@FunctionalInterface
interface ParquetValue {
    String text(Group group, int column);

    /** Empty for lists, structures and types that no contract has. */
    static Optional<ParquetValue> of(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return Optional.empty();
        }
        return Optional.ofNullable(ofPrimitive(type.asPrimitiveType()));
    }

    private static ParquetValue ofPrimitive(PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        boolean isLong = type.getPrimitiveTypeName() == PrimitiveTypeName.INT64;
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return (group, at) -> LocalDate.ofEpochDay(group.getInteger(at, 0)).toString();
        }
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(type.getPrimitiveTypeName(), decimal.getScale());
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation moment && isLong) {
            ChronoUnit unit = unit(moment.getUnit());
            return (group, at) -> Instant.EPOCH
                    .plus(group.getLong(at, 0), unit)
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDateTime()
                    .toString();
        }
        if (meaning instanceof TimeLogicalTypeAnnotation time) {
            ChronoUnit unit = unit(time.getUnit());
            return (group, at) -> LocalTime.MIDNIGHT
                    .plus(isLong ? group.getLong(at, 0) : group.getInteger(at, 0), unit)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }
        return plain(type.getPrimitiveTypeName());
    }

    private static ParquetValue plain(PrimitiveTypeName type) {
        return switch (type) {
            case BOOLEAN -> (group, at) -> Boolean.toString(group.getBoolean(at, 0));
            case INT32 -> (group, at) -> Integer.toString(group.getInteger(at, 0));
            case INT64 -> (group, at) -> Long.toString(group.getLong(at, 0));
            case DOUBLE -> (group, at) -> number(Double.toString(group.getDouble(at, 0)));
            case FLOAT -> (group, at) -> number(Float.toString(group.getFloat(at, 0)));
            case BINARY -> (group, at) -> group.getBinary(at, 0).toStringUsingUTF8();
            default -> null;
        };
    }

    private static String number(String written) {
        char last = written.charAt(written.length() - 1);
        return Character.isDigit(last) ? Cells.plain(new BigDecimal(written)) : written;
    }

    private static ParquetValue decimal(PrimitiveTypeName type, int scale) {
        return switch (type) {
            case INT32 -> (group, at) -> Cells.plain(BigDecimal.valueOf(group.getInteger(at, 0), scale));
            case INT64 -> (group, at) -> Cells.plain(BigDecimal.valueOf(group.getLong(at, 0), scale));
            default ->
                (group, at) -> Cells.plain(
                        new BigDecimal(new BigInteger(group.getBinary(at, 0).getBytes()), scale));
        };
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }
}
