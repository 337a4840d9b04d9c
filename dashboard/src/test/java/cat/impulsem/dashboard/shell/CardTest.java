package cat.impulsem.dashboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.PublishedCity;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CardTest {
    @RegisterExtension
    static final PublishedCity CITY = PublishedCity.small();

    @Test
    void partThatFailsSaysSoAndIsWholeWhenTriedAgain() {
        Deque<Supplier<Markup>> answers = new ArrayDeque<>(List.of(
                () -> {
                    throw new IllegalStateException("out of order");
                },
                () -> new Markup().element("p", "figures")));
        Card card = Card.ofMarkup(Screens.withoutPage(CITY.snapshots(), Language.CA), () -> answers.poll()
                .get());

        assertThat(text(card)).contains("la resta de la pàgina és completa").doesNotContain("out of order");
        NativeButton again = button(card).orElseThrow();
        ComponentUtil.fireEvent(again, new ClickEvent<>(again));

        assertThat(text(card)).contains("figures").doesNotContain("Referència");
        assertThat(button(card)).isEmpty();
    }

    @Test
    void partOfASnapshotThatIsClosedSaysThatThereIsANewerOne() {
        ReleasedSnapshots old = new ReleasedSnapshots(
                FixtureStore.write(CITY.folder().resolve("old"), "2026-01-15-a", FixtureCity.SMALL),
                FixtureViewer.MANAGEMENT);
        Screen screen = Screens.withoutPage(old, Language.CA);
        old.close();

        Card card = Card.ofMarkup(screen, () -> new Markup()
                .text(String.valueOf(screen.released().quality().deliveries().size())));

        assertThat(text(card)).contains("Hi ha una versió nova de les dades").doesNotContain("Referència");
        assertThat(button(card)).isPresent();
    }

    @Test
    void partFurtherDownIsNotMadeForTheFirstMessage() {
        Card card = Card.later(Screens.withoutPage(CITY.snapshots(), Language.CA), () -> new Span("figures"));

        assertThat(text(card)).doesNotContain("figures");
        assertThat(card.getElement().getAttribute("aria-busy")).isEqualTo("true");
    }

    private static String text(Card card) {
        return all(card).map(part -> part.getElement().getOuterHTML()).reduce("", String::concat);
    }

    private static Optional<NativeButton> button(Card card) {
        return all(card)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .findFirst();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(CardTest::all));
    }
}
