package cat.impulsem.dashboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import cat.impulsem.warehouse.audit.AuditEntry;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.store.StoreLayout;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of an extract, asked for without any page. */
class ExtractIT extends WireTest {
    private static final String TWELVE = "&period=latest12&format=csv&l=ca";

    @Test
    void sameAddressGivesEachPersonWhatTheirGrantGives() {
        String asked = "data/extract?indicator=L1.A&units=city&breakdown=centres" + TWELVE;

        assertThat(Canaries.in(browser().signedIn(FixtureAccounts.MANAGEMENT).file(asked)))
                .containsExactlyInAnyOrder("city", "c1", "c2", "c3", "c4");
        assertThat(Canaries.in(browser().signedIn(FixtureAccounts.LEAD).file(asked)))
                .containsExactlyInAnyOrder("city", "c1", "c2");
    }

    /** What is asked for, and what the lead of district 01, who sees every kind of figure, is answered. */
    @ParameterizedTest
    @CsvSource({
        "L1.A, d02, 403",
        "L1.A, 'd01,c3', 403",
        "L1.A, d99, 404",
        "X9.Z, d01, 404",
        "L1.A, '%00', 404",
        "L1.A, '../city', 404"
    })
    void forgedTerritoryGivesNothingAtAll(String indicator, String units, int status) {
        HttpResponse<String> answer = browser()
                .signedIn(FixtureAccounts.LEAD)
                .get("data/extract?indicator=" + indicator + "&units=" + units + TWELVE);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).get().asString().startsWith("text/plain");
        assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
        assertThat(Canaries.in(answer.body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FixtureAccounts.STEWARD, FixtureAccounts.ADMINISTRATOR, FixtureAccounts.EMPTY})
    void whoMayNotTakeFilesAwayGetsNone(String account) {
        HttpResponse<String> answer =
                browser().signedIn(account).get("data/extract?indicator=L1.A&units=city" + TWELVE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Canaries.in(answer.body())).isEmpty();
    }

    @Test
    void whoDidNotSignInIsSentToTheDoor() {
        HttpResponse<String> answer = browser().get("data/extract?indicator=L1.A&units=city" + TWELVE);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).endsWith("/login");
    }

    /** The evaluator of the fixture sees nothing about workers' time, which L1.A is. */
    @Test
    void kindOfFigureThatIsNotGrantedIsRefused() {
        Browser evaluator = browser().signedIn(FixtureAccounts.EVALUATOR);

        assertThat(evaluator
                        .get("data/extract?indicator=L1.A&units=city" + TWELVE)
                        .statusCode())
                .isEqualTo(403);
        String all = evaluator.file("data/extract?indicator=all&units=city" + TWELVE);
        assertThat(all).contains("C.A,").doesNotContain("L1.A,");
    }

    /** Attentions are about persons, which the team of centre 3 does not see; actions are open to it, but for centre 3 alone. */
    @ParameterizedTest
    @CsvSource({
        "analysis=R17.channel&units=c3, 403",
        "analysis=B8.stock&units=c3, 200",
        "analysis=B8.stock&units=c1, 403",
        "analysis=B8.stock&units=city, 403",
        "analysis=X9&units=c3, 404",
        "analysis=B8.stock&indicator=L1.A&units=c3, 400"
    })
    void analysisHasTheSameGate(String asked, int status) {
        HttpResponse<String> answer =
                browser().signedIn(FixtureAccounts.TEAM).get("data/extract?" + asked + "&period=latest&l=ca");

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.body())
                    .startsWith("Codi de l'anàlisi,")
                    .contains(",c3,")
                    .doesNotContain(",c1,");
        } else {
            assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-excel", "xlsx", "parquet"})
    void everyFormatHasItsNameAndTypeAndNoCacheKeepsIt(String format) {
        HttpResponse<String> answer = browser()
                .signedIn(FixtureAccounts.TEAM)
                .get("data/extract?indicator=L1.A&units=c3&period=latest&format=" + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition"))
                .get()
                .asString()
                .contains("extract_L1.A_c3_latest_2025-12_2025-12_2026-01-15-small_dades-simulades."
                        + format.replace("-excel", ""));
        assertThat(answer.headers().firstValue("cache-control"))
                .get()
                .asString()
                .contains("no-store");
        assertThat(answer.body())
                .startsWith(
                        switch (format) {
                            case "csv" -> "Codi de l'indicador,Indicador";
                            case "csv-excel" -> "\ufeffCodi de l'indicador;Indicador";
                            case "xlsx" -> "PK";
                            default -> "PAR1";
                        });
    }

    @Test
    void workbookExplainsItself() {
        String workbook = browser()
                .signedIn(FixtureAccounts.TEAM)
                .file("data/extract?indicator=L1.A&units=c3&period=latest12&format=xlsx&l=en");

        assertThat(Canaries.in(workbook)).containsExactly("c3");
        assertThat(workbook).contains("period=latest12").contains("Bureaucratic time share");
    }

    @Test
    void everyFileAndEveryRefusalIsWrittenDown() {
        Browser team = browser().signedIn(FixtureAccounts.TEAM);
        team.get("data/extract?indicator=L1.A&units=c3&period=last2");
        team.get("data/extract?indicator=L1.A&units=c1&period=last2");
        team.get("data/extract?analysis=B8.stock&units=c3");
        team.get("data/extract?analysis=R17.channel&units=c3");

        List<AuditEntry> log = new AuditLog(new StoreLayout(store)).latest(10);
        assertThat(log.stream().filter(entry -> entry.actor().equals("team")))
                .extracting(entry -> entry.deed() + " " + entry.details())
                .anyMatch(
                        entry -> entry.startsWith("exported") && entry.contains("units=c3") && entry.contains("last2"))
                .anyMatch(entry -> entry.startsWith("refused") && entry.contains("c1"))
                .anyMatch(entry -> entry.startsWith("exported") && entry.contains("analysis=B8.stock"))
                .anyMatch(entry -> entry.startsWith("refused") && entry.contains("R17.channel"));
    }

    /** 64039 minutes of 200000: 32.0195 %. */
    @Test
    void numbersAreWrittenAsTheFormatSays() {
        Browser management = browser().signedIn(FixtureAccounts.MANAGEMENT);
        String asked = "data/extract?indicator=L1.A&units=c1&period=latest12&l=ca&format=";

        assertThat(lines(management.file(asked + "csv")).get(1)).contains(",64039,200000,32.0,");
        assertThat(lines(management.file(asked + "csv-excel")).get(1)).contains(";64039;200000;32,0;");
    }

    private static List<String> lines(String file) {
        return Arrays.asList(file.split("\r\n"));
    }
}
