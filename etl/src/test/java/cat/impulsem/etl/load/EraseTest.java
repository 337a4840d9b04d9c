package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two residents and two workers in January and March 2024. Of the first resident there are two good attentions, one in
 * quarantine, and an attendance; of the first worker two entries of the agenda and the attentions.
 */
class EraseTest {
    private static final String RESIDENT = "12345678Z";
    private static final String OTHER = "87654321X";
    private static final String WORKER = "P-100";

    @TempDir
    Path folder;

    private Town town;
    private Path care;

    @BeforeEach
    void load() {
        town = new Town(folder);
        care = town.delivery("source: sias", tables(""));
        town.load(town.registers(), care);
    }

    private static Map<String, String> tables(String more) {
        return Map.of(
                "subjects", "subject_code,subject_name,is_group_suitable\nS,Subject,yes\n",
                "attentions", """
                    attention_id,person_id,centre_id,professional_id,requested_date,attended_date,kind,mode,channel,subject_code,status,recorded_date
                    T1,12345678Z,1,P-100,2024-01-10,2024-01-15,FIRST,IND,CENTRE,S,DONE,2024-01-15
                    T2,12345678Z,1,P-100,2024-03-01,2024-03-11,FOLLOWUP,IND,CENTRE,S,DONE,2024-03-11
                    T3,12345678Z,9,P-100,2024-03-01,2024-03-12,FOLLOWUP,IND,CENTRE,S,DONE,2024-03-12
                    T4,87654321X,1,P-200,2024-03-01,2024-03-13,FOLLOWUP,IND,CENTRE,S,DONE,2024-03-13
                    """ + more,
                "sessions", """
                        session_id,centre_id,session_date,minutes,staff_minutes,session_kind,subject_code,is_joint,recorded_date
                        G1,1,2024-01-20,90,90,SUPPORT,S,no,2024-01-20
                        G2,1,2024-03-20,90,90,SUPPORT,S,no,2024-03-20
                        """,
                "session_attendances", """
                        session_id,person_id
                        G1,12345678Z
                        G1,87654321X
                        G2,87654321X
                        """,
                "agenda_entries",
                        Town.agendaFile(
                                "A1,P-100,1,2024-01-15,540,600,ENTR,2024-01-16",
                                "A2,P-100,1,2024-03-15,540,600,ENTR,2024-03-16",
                                "A3,P-200,1,2024-03-15,540,600,ENTR,2024-03-16"));
    }

    private Map<String, Long> erase(Erasures.Request request) {
        return town.intake().erase(request, town.store(), Progress.silent());
    }

    private static Erasures.Request person(String identifier) {
        return new Erasures.Request(List.of(identifier), List.of(), null);
    }

    @Test
    void noFileHoldsThePseudonymOfAnErasedPerson() {
        String pseudonym = town.pseudonyms().person(RESIDENT);
        assertThat(everythingStored()).contains(pseudonym);

        assertThat(erase(person(RESIDENT))).isEqualTo(Map.of("attentions", 3L, "session_attendances", 1L));

        assertThat(everythingStored())
                .doesNotContain(pseudonym, RESIDENT)
                .contains(town.pseudonyms().person(OTHER));
        assertThat(town.facts("attentions", "attention_id")).containsExactly("T4");
        assertThat(town.quarantine("attentions", "attention_id")).isEmpty();
    }

    @Test
    void onlyTheNewLoadIsLeft() {
        Path before = town.loadInForce();
        erase(person(RESIDENT));
        assertThat(town.loadInForce()).isNotEqualTo(before);
        assertThat(Folders.in(town.store().loads())).containsExactly(town.loadInForce());
    }

    @Test
    void laterDeliveriesBringNothingBack() {
        erase(person(RESIDENT));
        String pseudonym = town.pseudonyms().person(RESIDENT);

        town.load(care);
        assertThat(everythingStored()).doesNotContain(pseudonym);

        town.load(town.delivery(
                "source: sias\nsequence: 2",
                tables("T5,12345678Z,1,P-200,2024-03-01,2024-03-14,FOLLOWUP,IND,CENTRE,S,DONE,2024-03-14\n")));
        assertThat(everythingStored()).doesNotContain(pseudonym);
        assertThat(town.facts("attentions", "attention_id")).containsExactly("T4");
    }

    @Test
    void workerIsErasedAndTheResidentOfTheSameIdentifierStays() {
        erase(new Erasures.Request(List.of(), List.of(WORKER), null));
        assertThat(everythingStored()).doesNotContain(town.pseudonyms().professional(WORKER));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A3");
        assertThat(town.facts("attentions", "attention_id")).containsExactly("T4");
        assertThat(town.facts("session_attendances", "session_id")).containsExactly("G1", "G1", "G2");
    }

    @Test
    void periodGoesWithWhatBelongsToItsSessions() {
        Map<String, Long> removed = erase(new Erasures.Request(List.of(), List.of(), YearMonth.of(2024, 3)));
        assertThat(removed)
                .isEqualTo(Map.of("agenda_entries", 1L, "attentions", 1L, "session_attendances", 2L, "sessions", 1L));
        assertThat(town.facts("sessions", "session_id")).containsExactly("G2");
        assertThat(town.facts("session_attendances", "session_id")).containsExactly("G2");
        assertThat(town.facts("attentions", "attention_id")).containsExactly("T2", "T4");
        assertThat(town.quarantine("attentions", "attention_id")).containsExactly("T3 reference");

        town.load(town.delivery("source: sias\nsequence: 2", tables("")));
        assertThat(town.facts("sessions", "session_id")).containsExactly("G2");
        assertThat(town.facts("session_attendances", "session_id")).containsExactly("G2");
    }

    @TestFactory
    Stream<DynamicTest> everyTableOfPeopleHasADayByWhichItIsErased() {
        return Town.CONTRACTS.all().stream()
                .filter(TableContract::namesPeople)
                .map(contract -> DynamicTest.dynamicTest(contract.table(), () -> assertThat(contract.day()
                                        .isPresent()
                                || StagedErasure.owner(Town.CONTRACTS, contract).isPresent())
                        .isTrue()));
    }

    private static Map<String, String> registersOfPeople() {
        return Map.of(
                "minimum_income", """
                        person_id,centre_id,as_of_date,is_eligible,is_receiving
                        12345678Z,1,2024-01-01,yes,no
                        12345678Z,1,2024-03-01,yes,no
                        87654321X,1,2024-03-01,yes,no
                        """,
                "action_participants", """
                        action_id,person_id,role_code,first_date,has_attended
                        X1,12345678Z,ATTEND,2024-01-10,yes
                        X1,12345678Z,DRIVING,2024-03-10,yes
                        X1,87654321X,ATTEND,2024-03-10,yes
                        """,
                "action_professionals", """
                        action_id,professional_id,since_date
                        X1,P-100,2024-01-10
                        X1,P-200,2024-03-10
                        """,
                "participation_events", """
                        event_id,dimension,event_date,centre_id
                        E1,INTERNAL,2024-01-10,1
                        E2,CITIZEN,2024-03-10,1
                        """,
                "participation_attendances", """
                        event_id,person_id,professional_id
                        E1,12345678Z,P-100
                        E2,12345678Z,P-100
                        E2,87654321X,
                        """);
    }

    @Test
    void registersOfPeopleAreErasedByPeriodAndByPerson() {
        town.load(town.delivery("source: actions", registersOfPeople()));
        assertThat(erase(new Erasures.Request(List.of(), List.of(), YearMonth.of(2024, 3))))
                .containsEntry("minimum_income", 1L)
                .containsEntry("action_participants", 1L)
                .containsEntry("action_professionals", 1L)
                .containsEntry("participation_attendances", 1L)
                .doesNotContainKey("participation_events");
        assertThat(town.facts("participation_events", "event_id")).containsExactly("E1", "E2");

        assertThat(erase(person(RESIDENT)))
                .containsEntry("minimum_income", 1L)
                .containsEntry("action_participants", 1L)
                .containsEntry("participation_attendances", 1L);
        assertThat(everythingStored()).doesNotContain(town.pseudonyms().person(RESIDENT));
    }

    @Test
    void askingFirstChangesNothing() {
        List<String> before = StoreFiles.of(town.store());
        assertThat(town.intake().erasable(person(RESIDENT), town.store()))
                .isEqualTo(Map.of("attentions", 3L, "session_attendances", 1L));
        assertThat(StoreFiles.of(town.store())).isEqualTo(before);
    }

    @Test
    void whatWasDoneIsNotedWithoutWhom() throws IOException {
        erase(person(RESIDENT));
        String noted = Files.readString(town.store().erasures());
        assertThat(noted)
                .contains("\"on\" : \"2025-06-30\"", "\"what\" : \"person\"", "\"attentions\" : 3")
                .doesNotContain(RESIDENT, town.pseudonyms().person(RESIDENT));
    }

    /** The bytes of every file; of Parquet also its values, which lie compressed in the bytes. */
    private String everythingStored() {
        try (Stream<Path> all = Files.walk(town.store().root())) {
            StringBuilder text = new StringBuilder();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                if (file.toString().endsWith(".parquet")) {
                    text.append(SparkForTests.session()
                            .read()
                            .parquet(file.toString())
                            .toJSON()
                            .collectAsList());
                }
            }
            return text.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
