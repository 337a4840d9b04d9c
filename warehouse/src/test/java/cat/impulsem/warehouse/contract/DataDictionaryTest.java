package cat.impulsem.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
    private static final String TEXT = DataDictionary.text(Contracts.load());

    @Test
    void committedPageSaysWhatTheContractsSay() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "data-dictionary.md")))
                .as("docs/data-dictionary.md is out of date; write it again with ./impulsem docs")
                .isEqualTo(TEXT);
    }

    @Test
    void tableIsToldWithNamesGrainKeyAndDates() {
        assertThat(section("agenda_entries"))
                .contains("Anotacions d'agenda (ca) · Anotaciones de agenda (es) · Agenda entries (en)")
                .contains("- grain: one block of one professional's time\n- key: `entry_id`\n- kind: fact\n")
                .contains("- performed: `work_date`\n- recorded: `recorded_date`\n- centre: `centre_id`\n");
    }

    @Test
    void columnIsToldWithTypeUnitRangeAndReference() {
        assertThat(section("agenda_entries"))
                .contains("| `start_minute` | minute_of_day | yes | minute of day | 0 to 1439 |  | start, as")
                .contains("| `centre_id` | integer | yes |  |  | [centres](#centres).`centre_id` | centre |")
                .contains("`CENTRE` at the centre<br>`HOME` at the person's home<br>");
    }

    @Test
    void tenseOfEveryDateAndTheReasonForOneDateAreTold() {
        assertThat(section("plan_scopes"))
                .contains("| `due_date` | date | yes |  | planned |")
                .contains("| `deployed_date` | date |  |  | past |")
                .contains("- `centre_id` was open on `deployed_date`; a row without");
        assertThat(section("centres")).contains("| `closed_date` | date |  |  | announced |");
        assertThat(section("complaints")).contains("- one date: what is received or answered goes through");
    }

    @Test
    void rulesAreToldInWords() {
        assertThat(section("actions")).contains("- `ended_date` is not before `started_date`; an empty date");
        assertThat(section("availability")).contains("- `absent_minutes` is not above `contracted_minutes`\n");
        assertThat(section("agenda_entries")).contains("lasts at most 960 minutes and overlaps no other block");
    }

    private static String section(String table) {
        int start = TEXT.indexOf("\n## " + table + "\n") + 1;
        int end = TEXT.indexOf("\n## ", start);
        return TEXT.substring(start, end < 0 ? TEXT.length() : end);
    }
}
