package cat.impulsem.etl.load;

import cat.impulsem.warehouse.contract.TableContract;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of staged rows: those of the contract, where the row stood, and what is wrong with it. */
final class RowSchema {
    static final String FILE = "_file";
    static final String ROW = "_row";
    static final String REASONS = "_reasons";
    static final String DELIVERY = "_delivery";
    private static final StructType PHRASE = new StructType()
            .add("text", DataTypes.StringType)
            .add("values", DataTypes.createArrayType(DataTypes.StringType));
    static final StructType REASON = new StructType()
            .add("column", DataTypes.StringType)
            .add("rule", DataTypes.StringType)
            .add("expected", PHRASE)
            .add("found", PHRASE)
            .add("nearest", DataTypes.StringType);
    private static final ArrayType REASON_LIST = DataTypes.createArrayType(REASON);

    private RowSchema() {}

    static StructType facts(TableContract contract) {
        StructType schema = new StructType();
        for (var column : contract.columns()) {
            schema = schema.add(column.name(), column.type().spark());
        }
        return schema;
    }

    static StructType staged(TableContract contract) {
        return facts(contract)
                .add(FILE, DataTypes.StringType)
                .add(ROW, DataTypes.LongType)
                .add(REASONS, REASON_LIST);
    }

    static StructType quarantine(TableContract contract) {
        StructType schema = new StructType();
        for (String column : contract.columnNames()) {
            schema = schema.add(column, DataTypes.StringType);
        }
        return schema.add(DELIVERY, DataTypes.StringType)
                .add(FILE, DataTypes.StringType)
                .add(ROW, DataTypes.LongType)
                .add(REASONS, REASON_LIST);
    }
}
