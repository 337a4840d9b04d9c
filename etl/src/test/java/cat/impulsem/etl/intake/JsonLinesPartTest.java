package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesPartTest {
    @TempDir
    Path folder;

    private List<RawRow> districts(String content) {
        return new TestDelivery(folder).file("districts.jsonl", content).rows("districts");
    }

    @Test
    void numbersKeepTheirPointWhateverDecimalSignIsDeclared() {
        List<RawRow> rows = new TestDelivery(folder)
                .file("delivery.yml", "decimal: \",\"")
                .file(
                        "populations.jsonl",
                        "{\"centre_id\":1,\"year\":2024,\"resident_count\":31234,\"need_index\":12.5}\n")
                .rows("populations");

        assertThat(TestDelivery.values(rows, "populations", "need_index")).containsExactly("12.5");
    }

    @Test
    void objectsBecomeRows() {
        List<RawRow> rows = districts("""
                {"district_name": "Ciutat Vella", "district_code": "01"}

                {"district_code": 2.0, "district_name": null}
                {"district_code": 12345678901234567890, "district_name": 1e999999999}
                """);

        assertThat(rows.get(0).values()).containsExactly("01", "Ciutat Vella");
        assertThat(rows.get(1).values()).containsExactly("2", null);
        assertThat(rows.get(2).values()).containsExactly("12345678901234567890", "1E+999999999");
        assertThat(rows).extracting(RawRow::row).containsExactly(1L, 3L, 4L);
    }

    @Test
    void brokenLinesAreProblemsOfTheirRowOnly() {
        List<RawRow> rows = districts("""
                {"district_code": "01"
                [1, 2]
                {"district_code": "01"} {"district_code": "02"}
                not json
                {"district_code": "05", "district_name": "Sarrià"}
                """);

        assertThat(rows).hasSize(5);
        assertThat(rows.subList(0, 4)).allSatisfy(row -> assertThat(row.problems())
                .singleElement()
                .extracting(RowProblem::rule)
                .isEqualTo("json"));
        assertThat(rows.get(4).problems()).isEmpty();
    }

    @Test
    void unknownFieldNamesTheNearest() {
        assertThat(districts("{\"district_cod\": \"01\"}\n").getFirst().problems())
                .extracting(SaidProblem::of)
                .containsExactly(
                        new SaidProblem(null, "fields", "a field of the contract", "district_cod", "district_code"));
    }

    @Test
    void listsAndObjectsAreNotValues() {
        assertThat(districts("{\"district_code\": [\"01\"], \"district_name\": \"x\"}\n")
                        .getFirst()
                        .problems())
                .extracting(problem -> SaidProblem.of(problem).found())
                .containsExactly("an object or a list");
    }
}
