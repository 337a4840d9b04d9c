package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.Sources;
import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.etl.load.ValidationReport.CentreResult;
import cat.impulsem.etl.load.ValidationReport.Example;
import cat.impulsem.etl.load.ValidationReport.FileResult;
import cat.impulsem.etl.load.ValidationReport.Reason;
import cat.impulsem.warehouse.store.LoadRecord.LoadedDelivery;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTest {
    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void found() {
        town = new Town(folder);
    }

    @Test
    void everyRowIsCountedByFileAndCentreWithExamples() {
        Path agenda = town.agenda(
                "source: sias",
                "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                "A2,P1,1,2024-01-15,700,600,ENTT,2024-01-16",
                "A3,P1,x,2024-01-15,600,700,INFO,2024-01-16");
        ValidationReport report = town.validate(town.registers(), agenda);
        assertThat(report.files())
                .contains(new FileResult(
                        agenda.getFileName().toString(),
                        "agenda_entries.csv",
                        "agenda_entries",
                        3,
                        1,
                        Map.of("end_not_after_start", 1L, "reference", 1L, "type", 1L)));
        // The centres' own register counts under the centres, too: rows of 1, 2 and 3 there.
        assertThat(report.centres())
                .containsExactly(
                        new CentreResult(1, 3, 2, Map.of("end_not_after_start", 1L, "reference", 1L)),
                        new CentreResult(2, 1, 1, Map.of()),
                        new CentreResult(3, 1, 1, Map.of()),
                        new CentreResult(null, 1, 0, Map.of("type", 1L)));
        assertThat(report.reasons())
                .contains(new Reason(
                        "agenda_entries",
                        "reference",
                        "activity_code",
                        1,
                        List.of(new Example(
                                "agenda_entries.csv",
                                3,
                                Phrase.of("{0} of {1}", "activity_code", "activities"),
                                Phrase.quote("ENTT"),
                                "ENTR"))));
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void nothingIsLoaded() {
        town.validate(town.registers());
        assertThat(town.store().root()).doesNotExist();
    }

    @Test
    void referencesLeadToTheStore() {
        town.load(town.registers());
        Path agenda = town.agenda(
                "source: sias",
                "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                "A2,P1,7,2024-01-15,600,700,ENTR,2024-01-16",
                "A3,P1,2,2024-04-15,600,700,ENTR,2024-04-16");
        ValidationReport report = town.validateAgainstStore(agenda);
        assertThat(report.rules()).isEqualTo(Map.of("reference", 1L, "centre_closed", 1L));
    }

    @Test
    void rowsAreJudgedBesideWhatTheStoreHolds() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                        "A2,P1,1,2024-01-16,540,600,ENTR,2024-01-20",
                        "A3,P1,1,2024-01-17,540,600,ENTR,2024-01-18"));
        Path next = town.agenda(
                "source: other",
                "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                "A2,P1,1,2024-01-16,540,660,ENTR,2024-01-17",
                "A4,P1,1,2024-01-17,570,660,ENTR,2024-01-18",
                "A5,P1,1,2024-01-17,600,660,ENTR,2024-01-18");
        ValidationReport report = town.validateAgainstStore(next);
        assertThat(report.rules()).isEqualTo(Map.of("superseded", 1L, "overlap", 1L));
        LoadReport loaded = town.load(next);
        assertThat(report.good()).isEqualTo(rowsOf("other", loaded).goodRows());
    }

    @Test
    void sourceThatSendsALoadedRowAgainSendsADuplicate() {
        String row = "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16";
        town.load(town.registers(), town.agenda("source: sias\nissued: 2024-03-01", row));
        assertThat(town.validateAgainstStore(town.agenda("source: sias\nissued: 2024-02-01", row))
                        .rules())
                .isEqualTo(Map.of("duplicate", 1L));
    }

    @Test
    void deliveryThatIsLoadedAlreadyIsJudgedByItself() {
        Path agenda = town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16");
        town.load(town.registers(), agenda);
        assertThat(town.validateAgainstStore(agenda).isClean()).isTrue();
    }

    @Test
    void correctionOfARegisterIsSeenByWhatRefersToIt() {
        town.load(town.registers());
        Path corrected = town.delivery("source: registers\nsequence: 1", Map.of("activities", """
                        activity_code,activity_name,family,is_bureaucratic,is_intervention
                        INFO,Informe,REP,sí,no
                        """));
        Path agenda = town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16");
        assertThat(town.validateAgainstStore(corrected, agenda).rules()).isEqualTo(Map.of("reference", 1L));
    }

    @Test
    void storeStaysAsItIs() throws Exception {
        town.load(town.registers());
        List<String> before = StoreFiles.of(town.store());
        town.validateAgainstStore(town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16"));
        assertThat(StoreFiles.of(town.store())).isEqualTo(before);
    }

    private static LoadedDelivery rowsOf(String source, LoadReport report) {
        return report.load().deliveries().stream()
                .filter(delivery -> delivery.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void referencesToTablesThatNobodyHasAreLeftAlone() {
        ValidationReport report =
                town.validate(town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16"));
        assertThat(report.isClean()).isTrue();
        assertThat(report.good()).isEqualTo(1);
    }

    @Test
    void unreadableFileIsReportedBesideTheOthers() {
        Path wrong = town.files("source: sias", Map.of("agenda_entries.csv", "entry_id,profesional_id\nA1,P1\n"));
        ValidationReport report = town.validate(town.registers(), wrong);
        assertThat(report.problems()).isNotEmpty();
        assertThat(report.files()).isNotEmpty();
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void pageIsReadableByItselfInThreeLanguages() throws Exception {
        ValidationReport report = town.validate(
                town.registers(), town.agenda("source: sias", "A<1>,P1,1,2024-01-15,700,600,ENTR,2024-01-16"));
        String page = report.html(Language.CA);
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"ca\">")
                .contains("<caption>Per fitxer</caption>", "<th scope=\"row\">", "acaba abans de començar")
                .doesNotContain("http", "src=", "<script");
        assertThat(report.html(Language.ES)).contains("lang=\"es\"", "acaba antes de empezar");
        assertThat(report.text(Language.EN))
                .contains("Check of the delivery", "ends before it starts 1", "expected: an end after the start");
        assertThat(report.text(Language.CA))
                .contains("acaba abans de començar 1", "s'esperava: un final posterior a l'inici", "de 11:40 a 10:00");
        assertThat(report.json()).contains("\"rule\" : \"end_not_after_start\"");
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("validation.html"), page);
    }

    @Test
    void fileThatCannotBeReadIsExplainedInThreeLanguages() {
        ValidationReport report =
                town.validate(town.files("source: sias", Map.of("agenda_entries.csv", "entry_id,profesional_id\n")));
        assertThat(report.text(Language.CA))
                .contains("agenda_entries.csv, capçalera: s'esperava una columna de agenda_entries i s'ha trobat"
                        + " «profesional_id»; volíeu dir «professional_id»?");
        assertThat(report.html(Language.ES))
                .contains("agenda_entries.csv, cabecera: se esperaba una columna de agenda_entries y se encontró"
                        + " «profesional_id»; ¿quería decir «professional_id»?");
    }

    @Test
    void everyWordExistsInThreeLanguages() {
        assertThat(ValidationWords.load().values()).allMatch(LocalText::isComplete);
    }

    @Test
    void everyRuleOfTheSourcesHasAWord() {
        assertThat(Sources.rules())
                .contains("overlap", "json", "recurrence", "future", "type")
                .hasSizeGreaterThan(20);
        assertThat(ValidationWords.load())
                .containsKeys("code", "type", "mapping")
                .containsKeys(Sources.rules().toArray(String[]::new));
    }
}
