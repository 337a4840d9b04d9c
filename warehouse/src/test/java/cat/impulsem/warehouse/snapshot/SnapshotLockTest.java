package cat.impulsem.warehouse.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever text reached the database of a snapshot, it could read the snapshot and nothing else. */
class SnapshotLockTest {
    @TempDir
    static Path root;

    private Snapshot snapshot;

    @BeforeEach
    void open() throws SQLException {
        Path file = root.resolve("warehouse.duckdb");
        if (!file.toFile().exists()) {
            try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + file);
                    Statement statement = database.createStatement()) {
                statement.execute("create table units (unit_code varchar)");
                statement.execute("insert into units values ('01')");
            }
        }
        snapshot = Snapshot.open("S1", file);
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/passwd')",
                "select * from read_text('/etc/passwd')",
                "select * from glob('/etc/*')",
                "copy units to '/tmp/stolen.csv'",
                "attach '/tmp/other.duckdb'",
                "install httpfs",
                "load httpfs",
                "set enable_external_access = true",
                "set lock_configuration = false",
                "set memory_limit = '100GB'",
                "insert into units values ('02')",
                "create table other (a integer)",
                "drop table units"
            })
    void nothingButReadingIsPossible(String sql) {
        assertThatThrownBy(() -> snapshot.query(sql, row -> row.getString(1))).isInstanceOf(SnapshotException.class);
    }

    @Test
    void valuesAreBoundAndNeverBecomeSql() {
        assertThat(snapshot.query(
                        "select unit_code from units where unit_code = ?", row -> row.getString(1), "01' or '1'='1"))
                .isEmpty();
        assertThat(snapshot.query("select unit_code from units", row -> row.getString(1)))
                .containsExactly("01");
    }
}
