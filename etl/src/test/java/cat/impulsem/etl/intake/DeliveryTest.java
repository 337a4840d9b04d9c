package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    private static final String DISTRICTS = "district_code,district_name\n01,Ciutat Vella\n02,Eixample\n";

    @TempDir
    Path folder;

    private TestDelivery given() {
        return new TestDelivery(folder);
    }

    @Test
    void declarationSaysWhatTheDeliveryClaims() {
        Delivery delivery = given().file("districts.csv", DISTRICTS)
                .file("delivery.yml", """
                        source: sias
                        period: 2024-01..2024-12
                        centres: [1, 2]
                        issued: 2025-01-15
                        sequence: 2
                        """)
                .read();

        assertThat(delivery.problems()).isEmpty();
        assertThat(delivery.source()).isEqualTo("sias");
        assertThat(delivery.firstMonth()).isEqualTo(YearMonth.of(2024, 1));
        assertThat(delivery.lastMonth()).isEqualTo(YearMonth.of(2024, 12));
        assertThat(delivery.centres()).containsExactly(1, 2);
        assertThat(delivery.issued()).isEqualTo(LocalDate.of(2025, 1, 15));
        assertThat(delivery.sequence()).isEqualTo(2);
    }

    @Test
    void withoutDeclarationTheFolderNamesTheSource() throws IOException {
        Path january = Files.createDirectory(folder.resolve("january"));

        Delivery delivery =
                new TestDelivery(january).file("districts.csv", DISTRICTS).read();

        assertThat(delivery.source()).isEqualTo("january");
        assertThat(delivery.firstMonth()).isNull();
    }

    @Test
    void idIsTheHashOverNamesAndHashes() throws Exception {
        Delivery delivery = given().file("districts.csv", DISTRICTS).read();

        String hash = sha256(DISTRICTS);
        assertThat(delivery.files()).extracting(DeliveredFile::sha256).containsExactly(hash);
        assertThat(delivery.id())
                .isEqualTo(sha256("districts.csv\n" + hash + "\n").substring(0, 16));
    }

    @Test
    void tablesAreFoundByFileNameFolderAndEnding() {
        Delivery delivery = given().file("districts.csv", DISTRICTS)
                .file("districts_2024.txt", DISTRICTS)
                .file("districts-b.tsv", DISTRICTS.replace(',', '\t'))
                .file("districts/any name.csv", DISTRICTS)
                .zipped("districts_z.csv.gz", DISTRICTS)
                .file("README.md", "read me")
                .file(".hidden", "nothing")
                .read();

        assertThat(delivery.problems()).isEmpty();
        assertThat(delivery.parts())
                .extracting(DeliveryPart::file)
                .containsExactly(
                        "districts-b.tsv",
                        "districts.csv",
                        "districts/any name.csv",
                        "districts_2024.txt",
                        "districts_z.csv.gz");
        assertThat(delivery.parts()).extracting(DeliveryPart::table).containsOnly("districts");
        assertThat(delivery.files()).extracting(DeliveredFile::name).contains("README.md");
    }

    @Test
    void longestTableNameWins() {
        Delivery delivery =
                given().file("session_attendances_2024.csv", "session_id\n").read();

        assertThat(delivery.problems()).extracting(FileProblem::toString).noneMatch(text -> text.contains("table"));
    }

    @Test
    void unknownTableNamesTheNearest() {
        assertThat(given().file("distrcts.csv", DISTRICTS).problems())
                .containsExactly("distrcts.csv: expected the name of a table, found \"distrcts\";"
                        + " did you mean \"districts\"?");
    }

    @Test
    void tableInAFormatThatCannotBeReadIsAProblem() {
        assertThat(given().file("districts.xls", "x").problems().getFirst())
                .contains("found .xls")
                .contains("did you mean \"xlsx\"?");
    }

    @Test
    void emptyFolderIsAProblem() {
        assertThat(given().problems()).hasSize(1);
    }

    @Test
    void folderThatIsNotThereIsAProblem() {
        assertThat(new TestDelivery(folder.resolve("none")).problems()).hasSize(1);
    }

    @Test
    void everyWrongKeyOfTheDeclarationIsNamed() {
        assertThat(given().file("districts.csv", DISTRICTS)
                        .file("delivery.yml", """
                                sorce: sias
                                period: 2024-13
                                encoding: utf-16
                                separator: "::"
                                sequence: two
                                files: {districts.csv: {sha: x}}
                                """)
                        .problems())
                .anyMatch(problem -> problem.contains("found \"sorce\"; did you mean \"source\"?"))
                .anyMatch(problem -> problem.contains("period: expected months") && problem.endsWith("2024-13"))
                .anyMatch(problem -> problem.contains("encoding") && problem.contains("did you mean \"UTF-8\"?"))
                .anyMatch(problem -> problem.contains("separator"))
                .anyMatch(problem -> problem.contains("sequence"))
                .anyMatch(problem -> problem.contains("found \"sha\""))
                .hasSize(6);
    }

    @Test
    void declarationThatIsNotYamlIsAProblem() {
        assertThat(given().file("districts.csv", DISTRICTS)
                        .file("delivery.yml", "source: [")
                        .problems()
                        .getFirst())
                .startsWith("delivery.yml, line");
    }

    @Test
    void declaredHashAndRowsAreChecked() throws Exception {
        String declaration = "files:\n  districts.csv: {sha256: %s, rows: %d}\n";

        given().file("districts.csv", DISTRICTS);

        assertThat(given().file("delivery.yml", declaration.formatted(sha256(DISTRICTS), 2))
                        .problems())
                .isEmpty();
        assertThat(given().file("delivery.yml", declaration.formatted(sha256("other"), 3))
                        .problems())
                .hasSize(2)
                .anyMatch(problem -> problem.endsWith("found " + hashOf(DISTRICTS)))
                .anyMatch(problem -> problem.equals("districts.csv: expected 3 rows, found 2 rows"));
    }

    @Test
    void declaredFileThatIsNotThereIsAProblem() {
        assertThat(given().file("districts.csv", DISTRICTS)
                        .file("delivery.yml", "files:\n  district.csv: {rows: 2}\n")
                        .problems())
                .containsExactly(
                        "district.csv: expected the declared file, found none; did you mean \"districts.csv\"?");
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() {
        assertThat(given().file("districts.csv", DISTRICTS)
                        .file("delivery.yml", "mapping: ../secret.yml\nfiles:\n  ../../etc/passwd: {rows: 2}\n")
                        .problems())
                .anyMatch(problem -> problem.contains("a file name without folders"))
                .anyMatch(problem -> problem.contains("a name inside the delivery"));
    }

    @Test
    void linksThatLeaveTheFolderAreRefused() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("delivered"));
        Path outside = Files.writeString(folder.resolve("outside.csv"), DISTRICTS);
        TestDelivery delivery = new TestDelivery(inside).file("districts.csv", DISTRICTS);
        Files.createSymbolicLink(inside.resolve("districts_2.csv"), outside);

        assertThat(delivery.problems())
                .containsExactly("districts_2.csv: expected a file inside the delivery,"
                        + " found a link that leads out of it, or no file");
        assertThat(delivery.read().parts()).hasSize(1);
    }

    @Test
    void unknownAndMissingColumnsAreNamed() {
        assertThat(given().file("districts.csv", "district_cod,district_name,district_name\n01,a,b\n")
                        .problems())
                .containsExactly(
                        "districts.csv, header: expected a column of districts, found \"district_cod\";"
                                + " did you mean \"district_code\"?",
                        "districts.csv, header: expected each column once, found \"district_name\" twice",
                        "districts.csv, header: expected required column \"district_code\", found none");
    }

    @Test
    void unknownMappingNamesTheNearest() {
        assertThat(given().file("districts.csv", DISTRICTS)
                        .file("delivery.yml", "mapping: hestja.yml")
                        .problems()
                        .getFirst())
                .contains("did you mean \"hestia.yml\"?");
    }

    @Test
    void calendarNamedByItsProfessionalIsShownByItsHash() throws Exception {
        String text = "BEGIN:VCALENDAR\nEND:VCALENDAR\n";
        Delivery delivery = given().file("agenda_entries_anna.puig.ics", text).read();

        String shown = "calendar-" + sha256(text).substring(0, 12) + ".ics";
        assertThat(delivery.problems()).isEmpty();
        assertThat(delivery.parts()).extracting(DeliveryPart::file).containsExactly(shown);
        assertThat(delivery.files()).extracting(DeliveredFile::name).containsExactly(shown);
    }

    @Test
    void partsTravelBetweenProcesses() throws Exception {
        DeliveryPart part = given().file("xifres.csv", "ambit,indicador,periode,valor_publicat,unitat,font\n")
                .file("delivery.yml", "mapping: imss-published.yml")
                .read()
                .parts()
                .getFirst();
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        new java.io.ObjectOutputStream(bytes).writeObject(part);

        Object copy = new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy).isEqualTo(part);
    }

    private static String hashOf(String text) {
        try {
            return sha256(text);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
