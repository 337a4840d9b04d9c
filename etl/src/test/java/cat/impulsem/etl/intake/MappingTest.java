package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
    private static final String CITES =
            "Id cita;Data;Hora;Durada;Estat;Tipus;Lloc;Professionals;Centre;Data registre\n";

    @TempDir
    Path folder;

    private TestDelivery hestia(String rows) {
        return new TestDelivery(folder)
                .file("cites_2024.csv", CITES + rows)
                .file("delivery.yml", "mapping: hestia.yml\nsource: hestia\n");
    }

    @Test
    void appointmentIsOneEntryPerProfessional() {
        List<RawRow> rows = hestia("77;31/01/2024;9:05;50;Realitzada;Entrevista;Domicili;P1; P2;17;01/02/2024\n"
                        .replace("P1; P2", "\"P1; P2\""))
                .rows("agenda_entries");

        assertThat(rows).extracting(RawRow::row).containsExactly(2L, 2L);
        assertThat(rows.get(0).values())
                .containsExactly(
                        "77-1", "P1", "17", "2024-01-31", "545", "595", "INTERVIEW", null, "HOME", "2024-02-01");
        assertThat(rows.get(1).values()).startsWith("77-2", "P2");
    }

    @Test
    void appointmentsThatWereNotHeldAreLeftOutAndCounted() {
        List<RawRow> rows = hestia("""
                        1;31/01/2024;9:05;50;No acut;Entrevista;Domicili;P1;17;01/02/2024
                        2;31/01/2024;9:05;50;;Entrevista;Domicili;P1;17;01/02/2024
                        3;31/01/2024;9:05;50;REALITZADA;Gestió;;P1;17;01/02/2024
                        """).rows("agenda_entries");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).problems())
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem("Estat", "left_out", "Realitzada, Feta", "No acut", null));
        assertThat(rows.get(1).problems()).extracting(RowProblem::rule).containsExactly("left_out");
        assertThat(rows.get(2).problems()).isEmpty();
        assertThat(TestDelivery.value(rows.get(2), "agenda_entries", "place_code"))
                .isNull();
    }

    @Test
    void whatTheMappingDoesNotKnowIsAProblemWithTheNearest() {
        List<RowProblem> problems = hestia("1;31/04/2024;25:00;long;Realitzada;Entrevist;Domicili;P1;17;01/02/2024\n")
                .rows("agenda_entries")
                .getFirst()
                .problems();

        assertThat(problems)
                .extracting(SaidProblem::of)
                .containsExactly(
                        new SaidProblem("work_date", "mapping", "the form dd/MM/yyyy", "31/04/2024", null),
                        new SaidProblem("start_minute", "mapping", "the form H:mm", "25:00", null),
                        new SaidProblem("end_minute", "mapping", "the form H:mm", "25:00", null),
                        new SaidProblem(
                                "activity_code",
                                "mapping",
                                "a value that the mapping knows",
                                "Entrevist",
                                "Entrevista"));
    }

    @Test
    void columnsAreFoundUnderTheNamesOfOtherYears() {
        String header = CITES.replace("Estat", "ESTAT CITA").replace("Tipus", "tipologia");

        assertThat(new TestDelivery(folder)
                        .file(
                                "Cites.csv",
                                header + "1;31/01/2024;9:05;50;Realitzada;Entrevista;Domicili;P1;17;01/02/2024\n")
                        .file("delivery.yml", "mapping: hestia.yml")
                        .rows("agenda_entries")
                        .getFirst()
                        .problems())
                .isEmpty();
    }

    @Test
    void columnThatTheMappingNeedsIsNamedWithTheNearest() {
        assertThat(new TestDelivery(folder)
                        .file("cites.csv", CITES.replace("Durada", "Duradda"))
                        .file("delivery.yml", "mapping: hestia.yml")
                        .problems())
                .containsExactly("cites.csv, header: expected column \"Durada\" of the mapping, found none;"
                        + " did you mean \"Duradda\"?");
    }

    private static final String ATTENTIONS =
            "Id cita;Persona;Data;Hora;Durada;Estat;Tipus;Lloc;Professionals;Centre;Primera o seguiment;Urgent;Modalitat;"
                    + "Sector;Data sol·licitud;Data registre\n";

    private TestDelivery attentions(String rows) {
        return new TestDelivery(folder)
                .file("cites_2024.csv", ATTENTIONS + rows)
                .file("delivery.yml", "mapping: hestia.yml\nsource: hestia\n");
    }

    private static String attention(String status, String kind, String place, String visit) {
        return "7;ANA;31/01/2024;9:05;50;%s;%s;%s;P1;17;%s;Individual;ECO;10/01/2024;01/02/2024\n"
                .formatted(status, kind, place, visit);
    }

    @Test
    void appointmentWithAPersonIsOneAttentionUnderItsFirstProfessional() {
        TestDelivery delivery =
                attentions("77;ANA;31/01/2024;9:05;50;Realitzada;Entrevista;Domicili;P1; P2;17;Primera;No;"
                        .replace("P1; P2", "\"P1; P2\"")
                        .concat("Familiar;ECO;10/01/2024;01/02/2024\n"));

        assertThat(delivery.rows("agenda_entries")).hasSize(2);
        assertThat(delivery.rows("attentions")).singleElement().satisfies(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.values())
                    .containsExactly(
                            "77",
                            "ANA",
                            "17",
                            "P1",
                            "2024-01-10",
                            "2024-01-31",
                            "FIRST",
                            "FAM",
                            "HOME",
                            "ECO",
                            "DONE",
                            null,
                            null,
                            null,
                            "2024-02-01");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Realitzada, DONE",
        "No acut, NOSHOW",
        "Anul·lada pel professional, CANCELLED",
        "Anul·lada per l'usuari, CANCELLED",
        "Pendent, PENDING"
    })
    void whatBecameOfAnAppointmentIsKept(String status, String ours) {
        RawRow row = attentions(attention(status, "Entrevista", "Telèfon", "Seguiment;No"))
                .rows("attentions")
                .getFirst();

        assertThat(row.problems()).isEmpty();
        assertThat(TestDelivery.value(row, "attentions", "status")).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "Primera;No, FIRST",
        "Primera;, FIRST",
        "Seguiment;No, FOLLOWUP",
        "Primera;Sí, URGENT",
        "Seguiment;SI, URGENT"
    })
    void visitIsTheFirstOrAFollowUpUnlessItIsUrgent(String visit, String ours) {
        RawRow row = attentions(attention("Feta", "Acompanyament", "Carrer", visit))
                .rows("attentions")
                .getFirst();

        assertThat(row.problems()).isEmpty();
        assertThat(TestDelivery.value(row, "attentions", "kind")).isEqualTo(ours);
    }

    @Test
    void appointmentsThatAreNoAttentionsAreLeftOut() {
        String rows = attention("Feta", "Supervisió", "Carrer", "Primera;No")
                + attention("Feta", "Entrevista", "Carrer", "Primera;No").replace("ANA", "-")
                + attention("No realitzada", "Entrevista", "Carrer", "Primera;No");

        assertThat(attentions(rows).rows("attentions"))
                .flatExtracting(RawRow::problems)
                .extracting(problem -> problem.column() + " " + problem.rule())
                .containsExactly("Tipus left_out", "Persona left_out", "Estat left_out");
    }

    @Test
    void fileWithoutPersonsHoldsNoAttentionsRatherThanNone() {
        assertThat(hestia("1;31/01/2024;9:05;50;Realitzada;Gestió;;P1;17;01/02/2024\n")
                        .read()
                        .parts())
                .extracting(DeliveryPart::table)
                .containsExactly("agenda_entries");
        assertThat(new TestDelivery(folder)
                        .file("cites_2024.csv", ATTENTIONS.replace("Modalitat;", ""))
                        .problems())
                .containsExactly("cites_2024.csv, header: expected column \"Modalitat\" of the mapping, found none");
    }

    @Test
    void tableThatAMappingFindsNowhereElseIsMissedWithItsColumn() {
        assertThat(new TestDelivery(folder)
                        .file("x.csv", "code,name\n")
                        .file("delivery.yml", "mapping: own.yml")
                        .file("own.yml", """
                                tables:
                                  - table: districts
                                    files: [x.csv]
                                    needs: area
                                    columns: {district_code: {from: area}, district_name: {from: name}}
                                """)
                        .problems())
                .singleElement()
                .asString()
                .contains("column \"area\"");
    }

    @Test
    void caseFilesAndProceduresOfHestiaAreOurs() {
        TestDelivery delivery = new TestDelivery(folder)
                .file("expedients.csv", """
                        Id expedient;Centre;Situació;Data obertura;Data tancament
                        E1;17;Tractament;05/01/2024;
                        E2;17;Seguiment;05/01/2023;31/01/2024
                        E3;17;Acollida;05/01/2024;-
                        """)
                .file("tramits_2024.csv", """
                        Id tràmit;Centre;Tipus de tràmit;Data sol·licitud;Data resolució;Gestionat per;Persona;Data registre
                        T1;17;DEP;05/01/2024;;Centre;ANA;06/01/2024
                        T2;17;RGC;05/01/2024;20/01/2024;Oficina;;21/01/2024
                        """)
                .file("delivery.yml", "mapping: hestia.yml");

        assertThat(delivery.rows("case_files"))
                .extracting(RawRow::values)
                .containsExactly(
                        new String[] {"E1", "17", "HIGH", "2024-01-05", null},
                        new String[] {"E2", "17", "LOW", "2023-01-05", "2024-01-31"},
                        new String[] {"E3", "17", "LOW", "2024-01-05", null});
        assertThat(delivery.rows("procedures"))
                .extracting(RawRow::values)
                .containsExactly(
                        new String[] {"T1", "17", "DEP", "2024-01-05", null, null, "CSS", "ANA", "2024-01-06"},
                        new String[] {"T2", "17", "RGC", "2024-01-05", "2024-01-20", null, "OFFICE", null, "2024-01-21"
                        });
    }

    @Test
    void hestiaHasNoGroupOrCommunityWork() {
        List<FileProblem> problems = new ArrayList<>();
        Mapping mapping = new Mappings(TestDelivery.CONTRACTS, problems)
                .find(folder, "hestia.yml")
                .orElseThrow();

        assertThat(mapping.tables().getFirst().columns().get("activity_code").codes())
                .hasSize(10)
                .doesNotContainValue("GROUP")
                .doesNotContainValue("COMMUNITY");
    }

    @Test
    void everyShippedMappingCanBeRead() {
        List<FileProblem> problems = new ArrayList<>();
        Mappings mappings = new Mappings(TestDelivery.CONTRACTS, problems);

        assertThat(Mappings.SHIPPED)
                .allSatisfy(name -> assertThat(mappings.find(folder, name)).isPresent());
        assertThat(problems).isEmpty();
    }

    @Test
    void mistakesOfAMappingAreNamed() {
        TestDelivery delivery = new TestDelivery(folder)
                .file("x.csv", "a\n")
                .file("delivery.yml", "mapping: own.yml")
                .file("own.yml", """
                        tables:
                          - {table: distrcts, files: [x.csv]}
                          - table: districts
                            files: [x.csv]
                            columns: {district_cod: {from: a}, district_name: {from: a}}
                        """);

        assertThat(delivery.problems())
                .containsExactly(
                        "own.yml: expected a table, found \"distrcts\"; did you mean \"districts\"?",
                        "own.yml: expected a column of districts, found \"district_cod\";"
                                + " did you mean \"district_code\"?",
                        "own.yml, districts: expected column \"district_code\", found none");

        assertThat(delivery.file("own.yml", "tables:\n  - {table: districts, file: x}\n")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("own.yml, line 2:")
                .endsWith("found \"file\"; did you mean \"files\"?");

        assertThat(delivery.file("own.yml", "tables:\n  - {table: districts, columns: {a: {transform: magic}}}\n")
                        .problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "01 ene 2016, 2016-01-01",
        "01 Gen. 2023, 2023-01-01",
        "31 ene 2026, 2026-01-31",
        "29 feb 2024, 2024-02-29",
        "1 de març de 2020, 2020-03-01",
        "30 set. 2019, 2019-09-30",
        "31 des 2019, 2019-12-31",
        "1997, 1997-01-01",
        "2024-03, 2024-03-01",
        "44287, 2021-04-01",
        "31/12/2024, 2024-12-31",
        "30 feb 2024,",
        "Territorio,",
        "12345,"
    })
    void labelsOfColumnsAreDates(String label, String date) {
        assertThat(DateLabels.parse(label).map(Object::toString).orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sant Andreu (Distrito)|-|DISTRICT|09",
                "Sant Andreu (Barrio)|-|NEIGHBOURHOOD|60",
                "Sant Andreu|Districte|DISTRICT|09",
                "Sant Andreu|Barri|NEIGHBOURHOOD|60",
                "Les Corts|Districte|DISTRICT|04",
                "les Corts|Barri|NEIGHBOURHOOD|19",
                "Barcelona|Municipi|CITY|00",
                "No consta (Barrio)|-|UNKNOWN|99",
                "el Poble-sec|Barri|NEIGHBOURHOOD|11",
                "el Poble Sec|Barri|NEIGHBOURHOOD|11",
                "el Poble Sec - Parc Montjuïc|Barri|NEIGHBOURHOOD|11",
                "el Poble Sec-AEI Parc Montjuïc|Barri|NEIGHBOURHOOD|11",
                "Sants-Badal|Barri|NEIGHBOURHOOD|17",
                "la Dreta de Eixample|Barri|NEIGHBOURHOOD|07",
                "Sants Montjuïc|Districte|DISTRICT|03",
                "' la Verneda i la Pau'|Barri|NEIGHBOURHOOD|73",
                "Gràcia|-|DISTRICT|06"
            })
    void areasAreFoundByTheirNames(String name, String type, String level, String code) throws Unmapped {
        assertThat(Areas.find(name, type)).isEqualTo(new Areas.Area(level, code));
    }

    @Test
    void nameThatTwoLevelsShareIsNotGuessed() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Areas.find("Sant Andreu", "-"))
                .isInstanceOf(Unmapped.class)
                .hasMessageContaining("the level too");
    }

    @Test
    void everyNeighbourhoodIsFoundByItsOfficialName() {
        List<RawRow> rows = new TestDelivery(folder)
                .file("neighbourhoods.csv", resource("neighbourhoods.csv"))
                .rows("neighbourhoods");

        assertThat(rows).hasSize(73).allSatisfy(row -> assertThat(Areas.find(row.values()[2], "Barri"))
                .isEqualTo(new Areas.Area("NEIGHBOURHOOD", row.values()[0])));
    }

    private static String resource(String name) {
        try (java.io.InputStream stream = MappingTest.class.getResourceAsStream("/barcelona/" + name)) {
            String text = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return text.substring(text.indexOf('\n') + 1);
        } catch (java.io.IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
