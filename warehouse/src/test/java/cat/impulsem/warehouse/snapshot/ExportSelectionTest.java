package cat.impulsem.warehouse.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportSelectionTest {
    private static final String CELLS = "select v.level || ' ' || v.unit_code from (values ('is', 'city', 'city'),"
            + " ('is', 'district', '06'), ('is', 'district', '10'), ('is', 'centre', '6'), ('is', 'centre', '10'))"
            + " v(view_mode, level, unit_code) where ";

    @Test
    void aDistrictIsNamedAsInDataOrAsInAddressesOfTheDashboard() throws SQLException {
        assertThat(cells("06")).containsExactly("district 06");
        assertThat(cells("d06")).containsExactly("district 06");
        assertThat(cells("c6", "city")).containsExactly("city city", "centre 6");
    }

    @Test
    void onlyAnAddressTellsTheTenthDistrictFromTheTenthCentre() throws SQLException {
        assertThat(cells("10")).containsExactly("district 10", "centre 10");
        assertThat(cells("d10")).containsExactly("district 10");
        assertThat(cells("c10")).containsExactly("centre 10");
    }

    @Test
    void nobodyNamedIsEverybody() throws SQLException {
        assertThat(cells()).hasSize(5);
    }

    private static List<String> cells(String... units) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String condition = new ExportSelection(
                        List.of(), List.of(), List.of(), List.of(units), "is", Optional.empty(), Optional.empty())
                .condition(parameters);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement = connection.prepareStatement(CELLS + condition)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
