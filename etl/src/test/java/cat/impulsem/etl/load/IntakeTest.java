package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.etl.intake.DeliveryPart;
import cat.impulsem.etl.intake.PartReader;
import cat.impulsem.etl.intake.RawRow;
import cat.impulsem.etl.intake.RawRows;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.store.LoadedFile;
import cat.impulsem.warehouse.store.LockFile;
import cat.impulsem.warehouse.store.TableCount;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final String EXPECTED =
            "concat(_reasons[0].expected.text, ': ', array_join(_reasons[0].expected.values, ' '))";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void found() {
        town = new Town(folder);
    }

    @Test
    void goodRowsBecomeFactsByMonth() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,1,2024-01-15,9:00,10:00,entr,2024-01-16",
                        "A2,P1,1,05/02/2024,540,600,INFO,20240206"));
        assertThat(town.facts(
                        "agenda_entries",
                        "entry_id",
                        "centre_id",
                        "work_date",
                        "start_minute",
                        "activity_code",
                        "month"))
                .containsExactly("A1 1 2024-01-15 540 ENTR 2024-01", "A2 1 2024-02-05 540 INFO 2024-02");
        assertThat(town.facts("agenda_entries", "professional_id"))
                .containsOnly(town.pseudonyms().professional("P1"));
        assertThat(town.quarantine("agenda_entries", "entry_id")).isEmpty();
    }

    @Test
    void factsHaveTheColumnsOfTheContract() {
        town.load(town.registers(), town.agenda("source: sias", "A1,P1,1,2024-01-15,9:00,10:00,entr,2024-01-16"));
        Path month = town.loadInForce().resolve("facts/agenda_entries/month=2024-01");
        assertThat(SparkForTests.session().read().parquet(month.toString()).schema())
                .isEqualTo(RowSchema.facts(Town.CONTRACTS.get("agenda_entries")));
    }

    @Test
    void everyReasonOfARowIsKept() {
        town.load(town.registers(), town.agenda("source: sias", "A1,P1,9,2024-01-15,10:00,9:00,ENTT,2025-07-01"));
        assertThat(town.quarantine("agenda_entries", "entry_id", "professional_id", "centre_id", "activity_code"))
                .containsExactly("A1 (withheld) 9 ENTT future+end_not_after_start+reference+reference");
        assertThat(town.quarantine("agenda_entries", "_file", "_row", "element_at(_reasons, -1).nearest"))
                .containsExactly("agenda_entries.csv 2 ENTR future+end_not_after_start+reference+reference");
    }

    @Test
    void centreMustBeOpenOnTheDayOfAnActOrReview() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,2,2024-02-29,540,600,ENTR,2024-03-01",
                        "A2,P1,2,2024-03-01,540,600,ENTR,2024-03-01",
                        "A3,P2,3,2024-01-31,540,600,ENTR,2024-03-01",
                        "A4,P2,3,2024-02-01,540,600,ENTR,2024-03-01"),
                town.delivery("source: programme", Map.of("stage_statuses", """
                                centre_id,as_of_date,stage_number
                                2,2024-02-29,1
                                2,2024-03-01,1
                                3,2024-01-31,1
                                1,2025-07-01,1
                                """)));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1", "A4");
        assertThat(town.quarantine("agenda_entries", "entry_id"))
                .containsExactly("A2 centre_closed", "A3 centre_not_open");
        assertThat(town.facts("stage_statuses", "centre_id", "as_of_date")).containsExactly("2 2024-02-29");
        assertThat(town.quarantine("stage_statuses", "centre_id", "as_of_date"))
                .containsExactly("1 2025-07-01 future", "2 2024-03-01 centre_closed", "3 2024-01-31 centre_not_open");
    }

    @Test
    void sameRowAgainIsADuplicate() {
        Path twice = town.agenda(
                "source: sias",
                "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                "A1,P1,1,15/01/2024,9:00,10:00,entr,2024-01-16");
        town.load(town.registers(), twice);
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1");
        assertThat(town.quarantine("agenda_entries", "entry_id")).containsExactly("A1 duplicate");
    }

    @Test
    void newestRecordedStateWins() {
        Path states = town.agenda(
                "source: sias",
                "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                "A1,P1,1,2024-01-15,540,660,ENTR,2024-01-20",
                "A1,P1,1,2024-01-15,540,630,ENTR,2024-01-18",
                "A1,P1,1,2024-01-15,540,630,ENTR,2024-01-18");
        town.load(town.registers(), states);
        assertThat(town.facts("agenda_entries", "entry_id", "end_minute")).containsExactly("A1 660");
        assertThat(town.quarantine("agenda_entries", "end_minute"))
                .containsExactly("600 superseded", "630 duplicate", "630 superseded");
    }

    @Test
    void laterIssueWinsWhenRecordedOnTheSameDay() {
        town.load(
                town.registers(),
                town.agenda("source: sias\nissued: 2024-02-01", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16"),
                town.agenda("source: other\nissued: 2024-03-01", "A1,P1,1,2024-01-15,540,660,ENTR,2024-01-16"));
        assertThat(town.facts("agenda_entries", "end_minute")).containsExactly("660");
    }

    @Test
    void blockThatOverlapsOneThatStayedGoes() {
        // 9-11 stays; 10-12 overlaps it; 11-12 touches 9-11 and overlaps only the one that went; 8-9 on another day.
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,1,2024-01-15,540,660,ENTR,2024-01-16",
                        "A2,P1,1,2024-01-15,600,720,ENTR,2024-01-16",
                        "A3,P1,1,2024-01-15,660,720,ENTR,2024-01-16",
                        "A4,P2,1,2024-01-15,600,720,ENTR,2024-01-16",
                        "A5,P1,1,2024-01-16,600,720,ENTR,2024-01-16"));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1", "A3", "A4", "A5");
        assertThat(town.quarantine("agenda_entries", "entry_id", EXPECTED, "_reasons[0].found.values[0]"))
                .containsExactly("A2 a start from {0}, when the block before ends: 11:00 10:00 overlap");
    }

    @Test
    void earlierRecordedOfTwoThatStartTogetherStays() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,1,2024-01-15,540,660,ENTR,2024-01-17",
                        "A2,P1,1,2024-01-15,540,600,ENTR,2024-01-16"));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A2");
    }

    @Test
    void badRowsDoNotPushOutGoodOnes() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,9,2024-01-15,540,660,ENTR,2024-01-18",
                        "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                        "A2,P1,1,2024-01-15,560,600,XXXX,2024-01-16"));
        assertThat(town.facts("agenda_entries", "entry_id", "end_minute")).containsExactly("A1 600");
        assertThat(town.quarantine("agenda_entries", "entry_id")).containsExactly("A1 reference", "A2 reference");
    }

    @Test
    void sameDeliveriesAgainChangeNothing() {
        Path registers = town.registers();
        Path agenda = town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16");
        LoadReport first = town.load(registers, agenda);
        List<String> files = StoreFiles.of(town.store());
        LoadReport second = town.load(agenda);
        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.text())
                .startsWith("Loaded already, nothing changed: " + first.load().loadId());
        assertThat(StoreFiles.of(town.store())).isEqualTo(files);
    }

    @Test
    void laterDeliveryIsAddedToWhatIsLoaded() {
        town.load(town.registers(), town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16"));
        town.load(town.agenda("source: sias", "A2,P1,1,2024-01-16,540,600,ENTR,2024-01-16"));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1", "A2");
    }

    @Test
    void correctionReplacesTheRowsOfItsPeriod() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias\nperiod: 2024-01..2024-02",
                        "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                        "A2,P1,1,2024-02-15,540,600,ENTR,2024-02-16"),
                town.agenda("source: other", "A3,P2,1,2024-02-15,540,600,ENTR,2024-02-16"));
        town.load(town.agenda(
                "source: sias\nperiod: 2024-02..2024-02\nsequence: 2", "A4,P1,1,2024-02-20,540,600,ENTR,2024-02-21"));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1", "A3", "A4");
        assertThat(town.quarantine("agenda_entries", "entry_id")).containsExactly("A2 replaced");
    }

    @Test
    void correctionOfSomeCentresLeavesTheOthers() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,1,2024-02-15,540,600,ENTR,2024-01-16",
                        "A2,P1,3,2024-02-16,540,600,ENTR,2024-02-16"),
                town.agenda(
                        "source: sias\nperiod: 2024-02..2024-02\ncentres: [3]\nsequence: 2",
                        "A3,P1,3,2024-02-20,540,600,ENTR,2024-02-21"));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1", "A3");
    }

    @Test
    void gapThatTheDeliveryNamesIsNothingDelivered() {
        String declared = "source: sias\nperiod: 2024-01..2024-02\ncentres: [1]\n"
                + "gaps: [{tables: [agenda_entries], centres: [1], period: 2024-02}]";
        town.load(town.registers(), town.agenda(declared, "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16"));
        assertThat(town.ledger()).containsExactly("sias agenda_entries 1 2024-01 delivered 1 0");
    }

    @Test
    void ledgerTellsNoRowsFromNothingDelivered() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias\nperiod: 2024-01..2024-03",
                        "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                        "A2,P1,1,2024-01-15,600,500,ENTR,2024-01-16",
                        "A3,P1,2,2024-02-15,540,600,XXXX,2024-02-16",
                        "A4,P1,8,2024-02-16,540,600,ENTR,2024-02-16",
                        "A5,P1,1,2024-02-31,540,600,ENTR,2024-02-16"));
        assertThat(town.ledger())
                .containsExactly(
                        "sias agenda_entries -1 2024-02 delivered 0 1",
                        "sias agenda_entries 1 2024-01 delivered 1 1",
                        "sias agenda_entries 1 2024-02 no_rows 0 0",
                        "sias agenda_entries 1 2024-03 no_rows 0 0",
                        "sias agenda_entries 1 null delivered 0 1",
                        "sias agenda_entries 2 2024-01 no_rows 0 0",
                        "sias agenda_entries 2 2024-02 delivered 0 1",
                        "sias agenda_entries 3 2024-02 no_rows 0 0",
                        "sias agenda_entries 3 2024-03 no_rows 0 0");
    }

    @Test
    void referenceToATableThatNeverCameIsAReason() {
        town.load(town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16"));
        assertThat(town.quarantine("agenda_entries", "entry_id")).containsExactly("A1 reference+reference");
        town.load(town.registers());
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1");
    }

    @Test
    void reportCountsEveryRow() {
        LoadReport report = town.load(
                town.registers(),
                town.agenda(
                        "source: sias",
                        "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16",
                        "A2,P1,1,2024-01-15,600,500,ENTR,2024-01-16",
                        "A3,P1,8,2024-01-15,600,500,XXXX,2024-01-16"));
        assertThat(report.load().tables().get("agenda_entries"))
                .isEqualTo(new TableCount(3, 1, 2, Map.of("end_not_after_start", 2L, "reference", 1L)));
        assertThat(report.sum().read()).isEqualTo(3 + 2 + 1 + 3 + 2 + 1);
        assertThat(report.load().contracts())
                .containsOnlyKeys(Town.CONTRACTS.tables())
                .containsEntry(
                        "agenda_entries", Town.CONTRACTS.get("agenda_entries").version());
        assertThat(report.text())
                .containsPattern("agenda_entries +3 +1 +2  end_not_after_start 2, reference 1\n")
                .containsPattern("all +12 +10 +2 ");
    }

    @Test
    void registersKeepOneStateOfEachKey() {
        town.load(
                town.delivery(
                        "source: a\nissued: 2024-01-01", Map.of("districts", "district_code,district_name\n1,Vella\n")),
                town.delivery(
                        "source: b\nissued: 2024-02-01",
                        Map.of("districts", "district_code,district_name\n01,Ciutat Vella\n")));
        assertThat(town.facts("districts", "district_code", "district_name")).containsExactly("01 Ciutat Vella");
        assertThat(town.quarantine("districts", "district_name")).containsExactly("Vella superseded");
    }

    @Test
    void recordTellsTheRowsOfEachFile() {
        Path agenda = town.files(
                "source: sias",
                Map.of(
                        "agenda_entries_a.csv",
                        Town.agendaFile("A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16", "A2,P1,x,2024-01-15,,,,"),
                        "agenda_entries_b.csv",
                        Town.agendaFile("A3,P2,1,2024-01-15,540,600,ENTR,2024-01-16"),
                        "agenda_entries_c.csv",
                        "entry_id,professional_id,centre_id,work_date,start_minute,end_minute,activity_code,recorded_date\n"));
        town.load(town.registers(), agenda);
        assertThat(town.stagedAs("sias").files())
                .extracting(LoadedFile::name, LoadedFile::rows)
                .containsExactly(
                        tuple("agenda_entries_a.csv", 2L),
                        tuple("agenda_entries_b.csv", 1L),
                        tuple("agenda_entries_c.csv", 0L),
                        tuple("delivery.yml", 0L));
        assertThat(town.stagedAs("registers").files())
                .extracting(LoadedFile::name, LoadedFile::rows)
                .contains(tuple("centres.csv", 3L), tuple("districts.csv", 2L));
    }

    @Test
    void twoLoadsAtOnceAreExcluded() throws IOException {
        Path registers = town.registers();
        Files.createDirectories(town.store().restricted());
        try (LockFile held =
                LockFile.take(town.store().restricted().resolve("LOCK")).orElseThrow()) {
            assertThatThrownBy(() -> town.load(registers)).hasMessageContaining("another load is changing the store");
        }
        assertThat(town.load(registers).isNew()).isTrue();
    }

    /** The way that docs/security.md describes: what was made with the old key goes, the deliveries are loaded anew. */
    @Test
    void keyIsRotatedByLoadingTheDeliveriesAnew() {
        Path registers = town.registers();
        Path agenda = town.agenda("source: sias", "A1,P1,1,2024-01-15,9:00,10:00,entr,2024-01-16");
        town.load(registers, agenda);
        String before = town.facts("agenda_entries", "professional_id").getFirst();
        List.of(town.store().staged(), town.store().loads(), town.store().currentLoad())
                .forEach(cat.impulsem.warehouse.store.Folders::delete);

        PseudonymKey fresh = PseudonymKey.at(folder.resolve("fresh"));
        new Intake(SparkForTests.session(), Town.CONTRACTS, fresh)
                .load(List.of(registers, agenda), town.store(), Progress.silent());

        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1");
        assertThat(town.facts("agenda_entries", "professional_id"))
                .containsExactly(new cat.impulsem.etl.pseudonym.Pseudonyms(fresh).professional("P1"))
                .doesNotContain(before);
    }

    @Test
    void pseudonymsOfAnotherKeyAreNotMixedIn() {
        town.load(town.registers());
        PseudonymKey other = PseudonymKey.at(folder.resolve("other"));
        Intake intake = new Intake(SparkForTests.session(), Town.CONTRACTS, other);
        assertThatThrownBy(() -> intake.load(List.of(), town.store(), Progress.silent()))
                .hasMessageContaining("made with another key");
    }

    @Test
    void daysAfterTheIssueOfADeliveryAreInItsFuture() {
        town.load(
                town.registers(),
                town.agenda(
                        "source: sias\nissued: 2024-02-01",
                        "A1,P1,1,2024-02-01,540,600,ENTR,2024-02-01",
                        "A2,P1,1,2024-02-02,540,600,ENTR,2024-02-01"));
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1");
        assertThat(town.quarantine("agenda_entries", "entry_id", EXPECTED))
                .containsExactly("A2 a day up to {0}: 2024-02-01 future");
    }

    @Test
    void dayOnWhichADeliveryWasReceivedStaysItsLastDay() throws Exception {
        Path agenda = town.agenda("source: sias", "A1,P1,1,2025-07-01,540,600,ENTR,2025-06-30");
        town.load(town.registers(), agenda);
        town.passDays(2);
        Path file = town.store().staged().resolve(town.stagedAs("sias").id()).resolve("DELIVERY.json");
        Files.writeString(file, Files.readString(file).replaceAll("\"rules\" ?: ?\"", "$0old"));
        StagedDelivery before = town.stagedAs("sias");
        town.load(agenda, town.agenda("source: later", "A2,P1,1,2025-07-01,540,600,ENTR,2025-06-30"));
        assertThat(town.stagedAs("sias").rules()).isNotEqualTo(before.rules());
        assertThat(town.stagedAs("sias").receipt()).isEqualTo(before.receipt());
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A2");
        assertThat(town.quarantine("agenda_entries", "entry_id")).containsExactly("A1 future");
    }

    @Test
    void nobodyButTheOwnerCanLookIntoTheRestrictedZone() throws Exception {
        town.load(town.registers());
        Path restricted = town.store().restricted();
        String delivery = town.stagedAs("registers").id();
        List<Path> made = List.of(
                restricted,
                town.store().staged(),
                town.store().staged().resolve(delivery),
                town.store().loads(),
                town.loadInForce());
        for (Path path : made) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void loadThatFailsWhileReadingLeavesTheOneInForce() {
        town.load(town.registers(), town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16"));
        Path next = town.agenda("source: sias", "A2,P1,1,2024-01-16,540,600,ENTR,2024-01-16");
        List<String> before = StoreFiles.of(town.store());
        assertThatThrownBy(
                        () -> town.intake(IntakeTest::openBroken).load(List.of(next), town.store(), Progress.silent()))
                .hasStackTraceContaining("the disk is gone");
        assertThat(StoreFiles.of(town.store())).isEqualTo(before);
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1");
        town.load(next);
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1", "A2");
    }

    @Test
    void loadThatFailsBeforeItIsWholeLeavesTheOneInForce() {
        town.load(town.registers(), town.agenda("source: sias", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16"));
        Path next = town.agenda("source: sias", "A2,P1,1,2024-01-16,540,600,ENTR,2024-01-16");
        List<String> before = StoreFiles.of(town.store());
        Progress failing = step -> {
            if (step.equals("writing the ledger")) {
                throw new IllegalStateException("the disk is full");
            }
        };
        assertThatThrownBy(() -> town.intake().load(List.of(next), town.store(), failing))
                .hasMessage("the disk is full");
        assertThat(StoreFiles.of(town.store())).containsAll(before);
        assertThat(town.loadInForce()).isDirectory();
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1");
        town.load(next);
        assertThat(town.facts("agenda_entries", "entry_id")).containsExactly("A1", "A2");
    }

    private static RawRows openBroken(DeliveryPart part, TableContract contract) {
        RawRows rows = PartReader.open(part, contract);
        return new RawRows() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public RawRow next() {
                if (!rows.hasNext()) {
                    throw new IllegalStateException("the disk is gone");
                }
                return rows.next();
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }
}
