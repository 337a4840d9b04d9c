package cat.impulsem.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.Signal;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.fixture.PublishedCity;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenSignalsTest {
    private static final String TODAY = "Senyals oberts avui";

    @RegisterExtension
    static final PublishedCity CITY = PublishedCity.compared();

    @Test
    void signalsOfTodayUnderAnotherPeriodSayThatTheyAreOfToday() {
        assertThat(drawn(null)).contains("28,5").doesNotContain(TODAY);
        assertThat(drawn("2024")).contains("28,5").contains(TODAY);
    }

    @Test
    void effectOfAChangeHasItsSignAndIsToldInPoints() {
        assertThat(words("worse_after_change", 2.1, null, "SUPPORT"))
                .isEqualTo("+2,1\u00a0punts respecte de la tendència d'abans, "
                        + "dotze mesos després de «l'inici de l'acompanyament»");
    }

    @Test
    void targetMissedFromAboveIsNotSaidToBeOutOfReach() {
        assertThat(words("target_missed", 28.5, 20.0, null))
                .isEqualTo("és a 28,5\u00a0% i no compleix la fita de 20,0\u00a0%");
    }

    private static String words(String rule, Double value, Double reference, String detail) {
        return new SignalWords(screen(null))
                .of(new Signal(
                        "L1.A", UnitKey.CITY, rule, LocalDate.of(2026, 1, 15), "worse", value, reference, detail));
    }

    private static String drawn(String period) {
        Screen screen = screen(period);
        return FixtureWindow.html(() -> new OpenSignals(screen).section());
    }

    private static Screen screen(String period) {
        Screen home = Screens.withoutPage(CITY.snapshots(), Language.CA);
        return new Screen(
                home.released(),
                home.viewers(),
                "",
                period == null
                        ? home.state()
                        : home.state().with(Period.parse(period).orElseThrow()),
                home.initial(),
                home.unknown(),
                home.texts(),
                home.figures());
    }
}
