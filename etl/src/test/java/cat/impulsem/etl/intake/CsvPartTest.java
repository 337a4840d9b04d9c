package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPartTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private TestDelivery given() {
        return new TestDelivery(folder);
    }

    private List<RawRow> districts(String content) {
        return given().file("districts.csv", content).rows("districts");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorIsDetectedFromTheHeader(String separator) {
        String text = "district_name|district_code\nCiutat Vella|01\n".replace("|", separator);

        assertThat(districts(text)).singleElement().satisfies(row -> {
            assertThat(row.values()).containsExactly("01", "Ciutat Vella");
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.problems()).isEmpty();
        });
    }

    @Test
    void declaredSeparatorIsUsed() {
        given().file("delivery.yml", "separator: \"|\"");

        assertThat(districts("district_code|district_name\n01|a,b;c\n")
                        .getFirst()
                        .values())
                .containsExactly("01", "a,b;c");
    }

    @Test
    void headerIsReadWhateverItsCaseOrderAndMark() {
        assertThat(districts("\ufeffDistrict_Name ,\"DISTRICT_CODE \"\r\nEixample,02\r\n")
                        .getFirst()
                        .values())
                .containsExactly("02", "Eixample");
    }

    @Test
    void quotedLineBreaksKeepTheLineOfTheRecord() {
        List<RawRow> rows =
                districts("district_code,district_name\n01,\"Ciutat\nVella, \"\"vella\"\"\"\n\n02,Eixample\n");

        assertThat(rows).extracting(RawRow::row).containsExactly(2L, 5L);
        assertThat(rows.getFirst().values()).containsExactly("01", "Ciutat\nVella, \"vella\"");
    }

    @Test
    void blanksAreCutAndEmptyIsMissing() {
        assertThat(districts("district_code,district_name\n\u00a001 ,  \n")
                        .getFirst()
                        .values())
                .containsExactly("01", null);
    }

    @Test
    void declaredTextsStandForMissing() {
        given().file("delivery.yml", "missing: [\"-\", NA]");

        assertThat(districts("district_code,district_name\n-,NA\n").getFirst().values())
                .containsExactly(null, null);
    }

    @Test
    void tooManyOrTooFewFieldsAreAProblemOfTheRowWithoutItsContent() {
        List<RawRow> rows = districts("district_code,district_name\n01,Ciutat,Vella\n02\n03,Sants-Montjuïc\n");

        assertThat(rows).extracting(RawRow::row).containsExactly(2L, 3L, 4L);
        assertThat(rows.get(0).problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem(null, "fields", "2 fields", "3 fields", null));
        assertThat(rows.get(1).problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem(null, "fields", "2 fields", "1 fields", null));
        assertThat(rows.get(0).values()).containsOnlyNulls();
        assertThat(rows.get(2).problems()).isEmpty();
    }

    @Test
    void declaredEncodingsAreRead() {
        String text = "district_code,district_name\n03,Sants-Montjuïc €\n";
        given().file("delivery.yml", "encoding: windows-1252").file("districts.csv", text, WINDOWS);

        assertThat(given().rows("districts").getFirst().values()).containsExactly("03", "Sants-Montjuïc €");

        given().file("delivery.yml", "encoding: ISO-8859-1")
                .file("districts.csv", text.replace("€", "é"), StandardCharsets.ISO_8859_1);
        assertThat(given().rows("districts").getFirst().values()).containsExactly("03", "Sants-Montjuïc é");
    }

    @Test
    void bytesThatAreNotTheDeclaredEncodingAreAProblemWithTheirLine() {
        String text = "district_code,district_name\n01,Ciutat Vella\n03,Sants-Montjuïc\n";

        assertThat(given().file("districts.csv", text, WINDOWS).problems())
                .containsExactly("districts.csv, line 3: expected text in UTF-8, found bytes that are not UTF-8");
    }

    @Test
    void markOfAnotherEncodingIsAProblem() {
        assertThat(given().file("districts.csv", "\ufeffdistrict_code,district_name\n")
                        .file("delivery.yml", "encoding: windows-1252")
                        .problems())
                .containsExactly("districts.csv, line 1: expected text in windows-1252, found the mark of UTF-8");
    }

    @Test
    void zeroBytesAreNotText() {
        assertThat(given().file("districts.csv", "district_code\n", StandardCharsets.UTF_16LE)
                        .problems())
                .containsExactly("districts.csv, line 1: expected text in UTF-8, found a zero byte");
    }

    @Test
    void emptyFileHasNoHeader() {
        assertThat(given().file("districts.csv", "").problems().getFirst()).contains("an empty file");
    }

    @Test
    void fileWithoutRowsIsReadable() {
        assertThat(districts("district_code,district_name\n")).isEmpty();
    }

    @Test
    void declaredDecimalSignMakesTheOtherOneAThousandsSeparator() {
        List<RawRow> rows = given().file("delivery.yml", "decimal: \",\"")
                .file(
                        "populations.csv",
                        "centre_id;year;resident_count;need_index\n1;2024;31234;1.234,5\n2;2024;1;0,87\n")
                .rows("populations");

        assertThat(TestDelivery.values(rows, "populations", "need_index")).containsExactly("1234.5", "0.87");
    }

    @Test
    void signThatStandsNeitherForDecimalsNorForThousandsIsAProblem() {
        List<RawRow> rows = given().file("delivery.yml", "decimal: \",\"")
                .file("populations.csv", "centre_id;year;resident_count;need_index\n1;2024;31234;12.5\n")
                .rows("populations");

        assertThat(TestDelivery.values(rows, "populations", "need_index")).containsOnlyNulls();
        assertThat(rows.getFirst().problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem(
                        "need_index",
                        "type",
                        "a number such as 1.234,5, since the decimal sign is a comma",
                        "12.5",
                        null));
    }

    @Test
    void thousandsOfWholeNumbersAreReadWhenTheDecimalSignIsDeclared() {
        List<RawRow> rows = given().file("delivery.yml", "decimal: \",\"")
                .file(
                        "populations.csv",
                        "centre_id;year;resident_count;need_index\n1;2024;31.234;1\n2;2024;31,234;1\n3;2024;12,0;1\n")
                .rows("populations");

        assertThat(TestDelivery.values(rows, "populations", "resident_count"))
                .containsExactly("31234", "31,234", "12,0");
    }

    @Test
    void compressedFilesAreReadLikeOthers() {
        assertThat(given().zipped("districts.csv.gz", "district_code,district_name\n01,Ciutat Vella\n")
                        .rows("districts"))
                .hasSize(1);
    }

    @Test
    void fileThatIsNotGzipIsAProblem() {
        assertThat(given().file("districts.csv.gz", "district_code,district_name\n")
                        .problems())
                .hasSize(1);
    }

    @Test
    void compressedFileThatExpandsWithoutEndIsRefused() {
        String bomb = "district_code,district_name\n" + "0".repeat(20 << 20);

        assertThat(given().zipped("districts.csv.gz", bomb).problems())
                .containsExactly("districts.csv.gz: expected at most 4096 MiB and 200 times the compressed size,"
                        + " found a compressed file that expands beyond it");
    }

    @Test
    void quoteThatNeverClosesIsRefusedWhileReading() {
        String rest = "02,Eixample\n".repeat(500_000);
        Delivery delivery = given().file("districts.csv", "district_code,district_name\n01,\"Ciutat\n" + rest)
                .read();

        assertThatThrownBy(() -> TestDelivery.rows(delivery.parts().getFirst()))
                .isInstanceOf(UnreadablePartException.class)
                .hasMessageContaining("expected quotes that are closed");
    }
}
