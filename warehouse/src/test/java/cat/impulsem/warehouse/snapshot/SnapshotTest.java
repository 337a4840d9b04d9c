package cat.impulsem.warehouse.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot answers the same question the same, and asks its file only once. */
class SnapshotTest {
    private static final String OF_UNIT = "select value from figures where unit = ? order by value nulls last";

    @TempDir
    Path folder;

    private static final AtomicInteger ROWS_READ = new AtomicInteger();

    private Snapshot snapshot;

    @BeforeEach
    void open() throws SQLException {
        ROWS_READ.set(0);
        Path file = folder.resolve("warehouse.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table figures as select * from (values ('c01', 3), ('c01', null), ('c02', 5))"
                    + " as figure(unit, value)");
        }
        snapshot = Snapshot.open("S1", file);
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    @Test
    void whatWasAskedBeforeIsNotReadAgain() {
        assertThat(ofUnit("c01")).containsExactly("3", "nothing");
        assertThat(ofUnit("c01")).containsExactly("3", "nothing");
        assertThat(ROWS_READ).hasValue(2);
    }

    @Test
    void otherParametersAreAnotherQuestion() {
        assertThat(ofUnit("c01")).containsExactly("3", "nothing");
        assertThat(ofUnit("c02")).containsExactly("5");
    }

    @Test
    void anotherReaderIsAnotherQuestion() {
        assertThat(snapshot.remembered(OF_UNIT, row -> row.getInt(1), "c02")).containsExactly(5);
        assertThat(snapshot.remembered(OF_UNIT, row -> row.getDouble(1), "c02")).containsExactly(5.0);
    }

    @Test
    void readerThatKnowsWhoAsksIsRefused() {
        String person = folder.toString();

        assertThatThrownBy(() -> snapshot.remembered(OF_UNIT, row -> person + row.getString(1), "c01"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyCanChangeWhatOthersWillBeTold() {
        assertThatThrownBy(() -> ofUnit("c01").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private List<String> ofUnit(String unit) {
        return snapshot.remembered(
                OF_UNIT,
                row -> {
                    ROWS_READ.incrementAndGet();
                    return row.getString(1) == null ? "nothing" : row.getString(1);
                },
                unit);
    }
}
