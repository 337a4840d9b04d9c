package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Choice;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.VendorWords;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an extract is put together: every choice becomes the address of the page, and the fields stay while the rest of
 * it changes. What nobody chose one by one stands in a field as its hint, so that three indicators are three choices,
 * without taking the usual ones out first.
 */
final class ExtractPicker extends Div {
    private final MultiSelectComboBox<Indicator> indicators = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<UnitKey> units = new MultiSelectComboBox<>();
    private final Select<Breakdown> breakdown = new Select<>();
    private final Select<Span> span = new Select<>();
    private transient Screen screen;
    private transient Extract extract;
    private transient List<Span> offered = List.of();

    ExtractPicker() {
        addClassName("pickers");
        indicators.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(extract.withIndicators(screen, inOrder(screen.vocabulary().indicators(), change.getValue())));
            }
        });
        units.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(extract.withUnits(screen, inOrder(keys(), change.getValue())));
            }
        });
        breakdown.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(extract.with(screen, change.getValue()));
            }
        });
        span.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(extract.with(screen, change.getValue()));
            }
        });
        add(indicators, units, breakdown, span);
    }

    void show(Screen shown, Extract chosen) {
        boolean same = shown.offersAs(screen);
        screen = shown;
        extract = chosen;
        if (!same) {
            offer(shown.texts());
        }
        List<Span> spans = spans();
        if (!same || !spans.equals(offered)) {
            span.setItems(spans);
            offered = spans;
        }
        indicators.setPlaceholder(ExtractWords.set(shown, chosen));
        units.setPlaceholder(shown.name(shown.state().unit()));
        indicators.setValue(Extract.gathered(shown));
        units.setValue(Extract.gatheredUnits(shown));
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
        units.setLabel(texts.get("extract.units"));
        units.setItemLabelGenerator(screen::name);
        units.setItems(keys());
        units.setHelperText(texts.get("extract.units.help"));
        breakdown.setLabel(texts.get("extract.breakdown"));
        breakdown.setItemLabelGenerator(one -> ExtractWords.breakdown(texts, one));
        breakdown.setItems(Breakdown.values());
        span.setLabel(texts.get("column.period"));
        span.setItemLabelGenerator(one -> ExtractWords.span(screen, one));
        span.setHelperText(texts.get("extract.span.help"));
    }

    private List<UnitKey> keys() {
        return screen.vocabulary().units().stream().map(Unit::key).toList();
    }

    /** Those that count from the latest data, the period of the page, and whatever the address asks for. */
    private List<Span> spans() {
        Span ofPage = new Span(screen.state().period().inUrl());
        return Stream.concat(Span.OFFERED.stream(), Stream.of(ofPage, extract.span()))
                .filter(one -> !one.periods(screen.vocabulary()).isEmpty())
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
