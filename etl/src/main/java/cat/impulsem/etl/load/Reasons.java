package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import cat.impulsem.etl.intake.Phrase;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** The list of reasons that every row carries, as Spark expressions. */
final class Reasons {
    static final Column NONE = lit(null).cast(DataTypes.StringType);

    private Reasons() {}

    static Column reason(String column, String rule, Column expected, Column found, Column nearest) {
        return struct(
                        lit(column).cast(DataTypes.StringType).as("column"),
                        lit(rule).as("rule"),
                        expected.as("expected"),
                        found.as("found"),
                        nearest.as("nearest"))
                .cast(RowSchema.REASON);
    }

    /** A {@link Phrase} whose values are columns. */
    static Column phrase(String text, Column... values) {
        String known = new Phrase(text, List.of()).text();
        return struct(
                lit(known).as("text"),
                org.apache.spark.sql.functions.array(values).as("values"));
    }

    static Column quote(Column found) {
        return phrase("{0}", found);
    }

    static Column isGood() {
        return size(col(RowSchema.REASONS)).equalTo(0);
    }

    /** Adds those of the reasons that are not null. */
    static Dataset<Row> add(Dataset<Row> rows, List<Column> reasons) {
        if (reasons.isEmpty()) {
            return rows;
        }
        Column all = org.apache.spark.sql.functions.array(reasons.toArray(Column[]::new));
        return rows.withColumn(RowSchema.REASONS, concat(col(RowSchema.REASONS), array_compact(all)));
    }

    static Dataset<Row> addWhen(Dataset<Row> rows, Column condition, Column reason) {
        Column more = array_append(col(RowSchema.REASONS), reason);
        return rows.withColumn(
                RowSchema.REASONS, when(coalesce(condition, lit(false)), more).otherwise(col(RowSchema.REASONS)));
    }

    static Column clock(Column minute) {
        return org.apache.spark.sql.functions.format_string(
                "%02d:%02d", minute.divide(60).cast("int"), minute.mod(60));
    }
}
