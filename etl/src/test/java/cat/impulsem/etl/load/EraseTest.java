package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two residents and two workers in January and March 2024. Of the first resident there are two good attentions, one in
 * quarantine, and an attendance; of the first worker two entries of the agenda and the attentions. Both stand in registers
 * of people too.
 */
class EraseTest {
    private static final String RESIDENT = "12345678Z";
    private static final String OTHER = "87654321X";
    private static final String WORKER = "P-100";

    private static final Erasures.Request THE_WORKER = new Erasures.Request(List.of(), List.of(WORKER), null);
    private static final Erasures.Request BEFORE_MARCH =
            new Erasures.Request(List.of(), List.of(), YearMonth.of(2024, 3));

    @TempDir
    static Path root;

    private static Town loaded;
    private static Path care;
    private static Town withoutResident;
    private static Map<String, Long> removed;
    private static int copies;

    /** What is loaded once, and once without the resident; each claim that changes more does so on a copy. */
    @BeforeAll
    static void load() {
        loaded = new Town(root.resolve("loaded"));
        care = loaded.delivery("source: sias", tables(""));
        loaded.load(loaded.registers(), care, loaded.delivery("source: actions", registersOfPeople()));
        withoutResident = copyOf(loaded);
        removed = erase(withoutResident, person(RESIDENT));
    }

    private static Town copyOf(Town town) {
        return town.copy(root.resolve("copy" + ++copies));
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

    private static Map<String, Long> erase(Town town, Erasures.Request request) {
        return town.intake().erase(request, town.store(), Progress.silent());
    }

    private static Erasures.Request person(String identifier) {
        return new Erasures.Request(List.of(identifier), List.of(), null);
    }

    @Test
    void noFileHoldsThePseudonymOfAnErasedPerson() {
        String pseudonym = loaded.pseudonyms().person(RESIDENT);
        assertThat(everythingStored(loaded)).contains(pseudonym);

        assertThat(removed)
                .isEqualTo(Map.of(
                        "attentions", 3L,
                        "session_attendances", 1L,
                        "minimum_income", 2L,
                        "action_participants", 2L,
                        "participation_attendances", 2L));

        assertThat(everythingStored(withoutResident))
                .doesNotContain(pseudonym, RESIDENT)
                .contains(loaded.pseudonyms().person(OTHER));
        assertThat(withoutResident.facts("attentions", "attention_id")).containsExactly("T4");
        assertThat(withoutResident.quarantine("attentions", "attention_id")).isEmpty();
        assertThat(withoutResident.facts("minimum_income", "as_of_date")).containsExactly("2024-03-01");
        assertThat(withoutResident.quarantine("action_participants", "role_code"))
                .containsExactly("ATTEND reference");
        assertThat(withoutResident.facts("participation_attendances", "event_id"))
                .containsExactly("E2");
    }

    @Test
    void onlyTheNewLoadIsLeft() {
        Path left = withoutResident.loadInForce();
        assertThat(left.getFileName()).isNotEqualTo(loaded.loadInForce().getFileName());
        assertThat(Folders.in(withoutResident.store().loads())).containsExactly(left);
    }

    @Test
    void laterDeliveriesBringNothingBack() {
        Town town = copyOf(withoutResident);
        String pseudonym = town.pseudonyms().person(RESIDENT);

        town.load(care);
        assertThat(everythingStored(town)).doesNotContain(pseudonym);

        town.load(town.delivery(
                "source: sias\nsequence: 2",
                tables("T5,12345678Z,1,P-200,2024-03-01,2024-03-14,FOLLOWUP,IND,CENTRE,S,DONE,2024-03-14\n")));
        assertThat(everythingStored(town)).doesNotContain(pseudonym);
        assertThat(town.facts("attentions", "attention_id")).containsExactly("T4");
    }

    @Test
    void workerIsErasedAndTheResidentOfTheSameIdentifierStays() {
        Town town = copyOf(loaded);
        erase(town, THE_WORKER);
        assertThat(everythingStored(town)).doesNotContain(town.pseudonyms().professional(WORKER));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A3");
        assertThat(town.facts("attentions", "attention_id")).containsExactly("T4");
        assertThat(town.facts("session_attendances", "session_id")).containsExactly("G1", "G1", "G2");
    }

    @Test
    void periodGoesWithWhatBelongsToItsSessionsAndAPersonAfterIt() {
        Town town = copyOf(loaded);
        assertThat(erase(town, BEFORE_MARCH))
                .isEqualTo(Map.of(
                        "agenda_entries", 1L,
                        "attentions", 1L,
                        "session_attendances", 2L,
                        "sessions", 1L,
                        "minimum_income", 1L,
                        "action_participants", 1L,
                        "action_professionals", 1L,
                        "participation_attendances", 1L));
        assertThat(town.facts("sessions", "session_id")).containsExactly("G2");
        assertThat(town.facts("session_attendances", "session_id")).containsExactly("G2");
        assertThat(town.facts("attentions", "attention_id")).containsExactly("T2", "T4");
        assertThat(town.quarantine("attentions", "attention_id")).containsExactly("T3 reference");
        assertThat(town.facts("participation_events", "event_id")).containsExactly("E1", "E2");

        town.load(town.delivery("source: sias\nsequence: 2", tables("")));
        assertThat(town.facts("sessions", "session_id")).containsExactly("G2");
        assertThat(town.facts("session_attendances", "session_id")).containsExactly("G2");

        assertThat(erase(town, person(RESIDENT)))
                .containsEntry("minimum_income", 1L)
                .containsEntry("action_participants", 1L)
                .containsEntry("participation_attendances", 1L);
        assertThat(everythingStored(town)).doesNotContain(town.pseudonyms().person(RESIDENT));
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
    void askingFirstChangesNothing() {
        List<String> before = StoreFiles.of(loaded.store());
        assertThat(loaded.intake().erasable(person(RESIDENT), loaded.store())).isEqualTo(removed);
        assertThat(StoreFiles.of(loaded.store())).isEqualTo(before);
    }

    @Test
    void whatWasDoneIsNotedWithoutWhom() throws IOException {
        String noted = Files.readString(withoutResident.store().erasures());
        assertThat(noted)
                .contains("\"on\" : \"2025-06-30\"", "\"what\" : \"person\"", "\"attentions\" : 3")
                .doesNotContain(RESIDENT, loaded.pseudonyms().person(RESIDENT));
    }

    private static String everythingStored(Town town) {
        return String.join("\n", StoredText.under(town.store().root()));
    }
}
