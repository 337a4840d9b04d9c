package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.TermsOfUse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsOfUseTest {
    private final PublishedCity city = PublishedCity.published();

    @Test
    void parquetFilesCarryTheTerms() throws SQLException {
        Path file = new SnapshotStore(city.store()).folder(city.id()).resolve("indicator_values.parquet");
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select decode(key) || ' ' || decode(value) from parquet_kv_metadata('" + file + "')")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found)
                .contains(
                        "terms_ca " + TermsOfUse.TEXT.ca(),
                        "terms_es " + TermsOfUse.TEXT.es(),
                        "terms_en " + TermsOfUse.TEXT.en());
    }
}
