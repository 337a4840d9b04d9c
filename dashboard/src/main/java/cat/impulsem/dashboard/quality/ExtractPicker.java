package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Choice;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.VendorWords;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an extract is put together: every choice becomes the address of the page, and the fields stay while the rest of
 * it changes. What nobody chose one by one stands in a field as its hint, so that three indicators are three choices,
 * without taking the usual ones out first.
 */
final class ExtractPicker extends Div {
    private final MultiSelectComboBox<Indicator> indicators = new MultiSelectComboBox<>();
    private final ComboBox<Analysis> analysis = new ComboBox<>();
    private final MultiSelectComboBox<UnitKey> units = new MultiSelectComboBox<>();
    private final Select<Breakdown> breakdown = new Select<>();
    private final Select<Span> span = new Select<>();
    private transient ExtractChoice choice;
    private transient Screen screen;
    private transient Extract extract;
    private transient List<Span> offered = List.of();
    private transient Optional<Analysis> offeredOf = Optional.empty();

    ExtractPicker() {
        addClassName("pickers");
        indicators.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(choice.with(inOrder(screen.vocabulary().indicators(), change.getValue())));
            }
        });
        analysis.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(choice.with(Optional.ofNullable(change.getValue())));
            }
        });
        analysis.setClearButtonVisible(true);
        units.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(choice.withUnits(inOrder(keys(), change.getValue())));
            }
        });
        breakdown.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(choice.with(change.getValue()));
            }
        });
        span.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(choice.with(change.getValue()));
            }
        });
        add(indicators, analysis, units, breakdown, span);
    }

    void show(ExtractChoice made, Extract chosen) {
        Screen shown = made.screen();
        boolean same = shown.offersAs(screen);
        choice = made;
        screen = shown;
        extract = chosen;
        if (!same) {
            offer(shown.texts());
        }
        List<Span> spans = spans();
        // Of another analysis the same word may mean quarters instead of months.
        if (!same || !spans.equals(offered) || !offeredOf.equals(chosen.analysis())) {
            span.setItems(spans);
            offered = spans;
            offeredOf = chosen.analysis();
        }
        indicators.setVisible(chosen.analysis().isEmpty());
        indicators.setPlaceholder(ExtractWords.set(shown, chosen));
        analysis.setValue(chosen.analysis().orElse(null));
        units.setPlaceholder(shown.name(shown.state().unit()));
        indicators.setValue(choice.indicators());
        units.setValue(choice.units());
        breakdown.setValue(chosen.breakdown());
        span.setValue(chosen.span());
    }

    private void offer(Texts texts) {
        indicators.setI18n(VendorWords.ofSeveral(texts));
        units.setI18n(VendorWords.ofSeveral(texts));
        indicators.setLabel(texts.get("extract.indicators"));
        indicators.setItemLabelGenerator(
                one -> one.id() + " " + texts.of(one.texts().name()).orElse(""));
        indicators.setItems(screen.vocabulary().indicators());
        indicators.setHelperText(texts.get("extract.indicators.help"));
        analysis.setLabel(texts.get("extract.analysis"));
        analysis.setItemLabelGenerator(one -> ExtractWords.name(texts, one));
        analysis.setItems(choice.analyses());
        analysis.setPlaceholder(texts.get("extract.analysis.none"));
        analysis.setHelperText(texts.get("extract.analysis.help"));
        units.setLabel(texts.get("extract.units"));
        units.setItemLabelGenerator(screen::name);
        units.setItems(keys());
        units.setHelperText(texts.get("extract.units.help"));
        breakdown.setLabel(texts.get("extract.breakdown"));
        breakdown.setItemLabelGenerator(one -> ExtractWords.breakdown(texts, one));
        breakdown.setItems(Breakdown.values());
        span.setLabel(texts.get("column.period"));
        span.setItemLabelGenerator(one -> ExtractWords.span(screen, extract, one));
        span.setHelperText(texts.get("extract.span.help"));
    }

    private List<UnitKey> keys() {
        return screen.vocabulary().units().stream().map(Unit::key).toList();
    }

    /** Those that count from the latest data, the period of the page, and whatever the address asks for. */
    private List<Span> spans() {
        List<Period> all = Extract.allPeriods(screen, extract.analysis());
        Span ofPage = new Span(screen.state().period().inUrl());
        return Stream.concat(Span.offered(all), Stream.of(ofPage, extract.span()))
                .filter(one -> !one.periods(all).isEmpty())
                .distinct()
                .toList();
    }

    private static <T> List<T> inOrder(List<T> all, Set<T> chosen) {
        List<T> ordered = new ArrayList<>(all);
        ordered.retainAll(chosen);
        return ordered;
    }

    private void go(ViewState state) {
        Choice.go(screen, "d", state);
    }
}
