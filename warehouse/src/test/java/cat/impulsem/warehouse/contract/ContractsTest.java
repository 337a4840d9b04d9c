package cat.impulsem.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractsTest {
    private static final Contracts CONTRACTS = Contracts.load();

    @Test
    void everyContractFileIsInTheIndex() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/contracts"))) {
            List<String> tables = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.replace(".yml", ""))
                    .toList();
            assertThat(CONTRACTS.tables()).containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void tablesComeAfterTheOnesTheyReferTo() {
        List<String> order = CONTRACTS.tables();
        assertThat(CONTRACTS.all()).allSatisfy(contract -> assertThat(referencedBy(contract))
                .allSatisfy(table ->
                        assertThat(order.indexOf(table)).isLessThanOrEqualTo(order.indexOf(contract.table()))));
    }

    @Test
    void datesOfActAndRecordAreDates() {
        assertThat(CONTRACTS.all())
                .allSatisfy(contract -> assertThat(Stream.of(contract.performed(), contract.recorded())
                                .flatMap(Stream::ofNullable)
                                .map(name -> contract.column(name).orElseThrow().type()))
                        .allMatch(ColumnType.DATE::equals));
    }

    @Test
    void actsOfACentreAreHeldAgainstTheDaysOnWhichItWasOpen() {
        assertThat(CONTRACTS.all())
                .filteredOn(contract -> contract.performed() != null && contract.centre() != null)
                .hasSizeGreaterThan(8)
                .allSatisfy(contract -> assertThat(contract.rules())
                        .contains(new TableRule.OpenCentre(contract.centre(), contract.performed())));
    }

    @Test
    void keyColumnsAreRequired() {
        assertThat(CONTRACTS.all())
                .allSatisfy(contract -> assertThat(contract.key()).allSatisfy(name -> assertThat(
                                contract.column(name).orElseThrow().required())
                        .isTrue()));
    }

    @Test
    void columnsSayWhatTheyHold() {
        Column place = CONTRACTS.get("agenda_entries").column("place_code").orElseThrow();
        assertThat(place.type()).isEqualTo(ColumnType.CODE);
        assertThat(place.codes()).containsOnlyKeys("CENTRE", "HOME", "TERRITORY");
        assertThat(CONTRACTS.get("agenda_entries").column("centre_id").flatMap(Column::reference))
                .contains(new Column.Reference("centres", "centre_id"));
    }

    @Test
    void tableThatIsNotThereIsNamed() {
        assertThat(CONTRACTS.find("agenda_entry")).isEmpty();
        assertThatThrownBy(() -> CONTRACTS.get("agenda_entry")).hasMessage("no table \"agenda_entry\"");
    }

    private static List<String> referencedBy(TableContract contract) {
        return contract.columns().stream()
                .flatMap(column -> column.reference().stream())
                .map(Column.Reference::table)
                .toList();
    }
}
