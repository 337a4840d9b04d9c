package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.SparkForTests;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeTableTest {
    @TempDir
    Path folder;

    @Test
    void largeTablesAreJudgedLikeSmallOnes() {
        Town town = new Town(folder);
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,1,2024-01-15,540,660,ENTR,2024-01-16",
                        "A2,P1,1,2024-01-15,600,720,ENTR,2024-01-16",
                        "A3,P1,1,2024-01-15,660,720,ENTR,2024-01-16",
                        "A4,P2,1,2024-01-15,600,720,ENTR,2024-01-16",
                        "A4,P2,1,2024-01-15,600,720,ENTR,2024-01-16",
                        "A5,P2,1,2024-01-16,600,720,ENTR,2024-01-16",
                        "A5,P2,1,2024-01-16,600,730,ENTR,2024-01-17",
                        "A6,P3,1,2024-01-16,700,600,ENTR,2024-01-17",
                        "A7,P3,1,2024-01-16,600,700,ENTR,2024-01-17"));
        assertThat(facts(town, Long.MAX_VALUE))
                .isEqualTo(town.facts("agenda_entries", "entry_id", "end_minute"))
                .containsExactly("A1 660", "A3 720", "A4 720", "A5 730", "A7 700");
    }

    /** The same staged rows, conformed as if there were that many of them. */
    private List<String> facts(Town town, long count) {
        var contract = Town.CONTRACTS.get("agenda_entries");
        var deliveries = town.staged();
        StagedRows staged = new StagedRows(
                new Sessions(SparkForTests.session()), town.store().staged()::resolve, deliveries);
        TableFiles files = new TableFiles(contract, folder.resolve("large"));
        new TableConforming(contract, files).write(staged.of(contract).orElseThrow(), count);
        Dataset<Row> facts =
                SparkForTests.session().read().parquet(files.facts().toString());
        assertThat(new ParquetFolder(files.quarantine()).countRows()).isEqualTo(4);
        return facts.selectExpr("entry_id", "end_minute").collectAsList().stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList();
    }
}
