package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableProgressTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void smallTablesAreCountedByTens() {
        TableProgress tables = new TableProgress(said::add, "conforming", 21);
        IntStream.range(0, 21).forEach(table -> tables.done("table" + table, 99_999));
        assertThat(said)
                .containsExactly(
                        "conforming: 10 of 21 tables", "conforming: 20 of 21 tables", "conforming: 21 of 21 tables");
    }

    @Test
    void largeTablesAreNamed() {
        TableProgress tables = new TableProgress(said::add, "conforming", 3);
        tables.done("agenda_entries", 2_000_000);
        assertThat(said).containsExactly("conforming: agenda_entries, 2000000 rows");
    }
}
