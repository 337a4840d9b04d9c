package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Signal;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.Optional;

/** What a signal says. */
final class SignalWords {
    private final Screen screen;
    private final Texts texts;

    SignalWords(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
    }

    String of(Signal signal) {
        Indicator indicator = screen.vocabulary().indicator(signal.indicator()).orElseThrow();
        String detail = Optional.ofNullable(signal.detail()).map(screen::event).orElse("");
        boolean isBand = signal.reference() == null && signal.rule().equals("target_missed");
        return texts.get(
                "signal." + signal.rule() + (isBand ? ".band" : ""),
                signal.isEffect() ? moved(signal.value(), indicator) : figure(signal.value(), indicator),
                figure(signal.reference(), indicator),
                screen.figures().day(signal.raisedOn()),
                detail);
    }

    String name(String indicator) {
        return screen.vocabulary()
                .indicator(indicator)
                .flatMap(found -> texts.of(found.texts().name()))
                .orElse(indicator);
    }

    private String moved(Double effect, Indicator indicator) {
        return effect == null ? "–" : screen.figures().difference(effect, indicator.measure());
    }

    private String figure(Double value, Indicator indicator) {
        return value == null ? "–" : screen.figures().value(value, indicator.measure());
    }
}
