package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Choice;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an extract is put together: every choice becomes the address of the page. What nobody chose one by one stands in
 * a field as its hint, so that three indicators are three choices, without taking the usual ones out first.
 */
final class ExtractPicker extends Div {
    private final transient Screen screen;
    private final transient Texts texts;
    private final transient Extract extract;

    ExtractPicker(Screen screen, Extract extract) {
        this.screen = screen;
        this.texts = screen.texts();
        this.extract = extract;
        addClassName("pickers");
        add(indicators(), units(), breakdown(), span());
    }

    private MultiSelectComboBox<Indicator> indicators() {
        MultiSelectComboBox<Indicator> field = new MultiSelectComboBox<>(texts.get("extract.indicators"));
        field.setItemLabelGenerator(
                one -> one.id() + " " + texts.of(one.texts().name()).orElse(""));
        field.setItems(screen.vocabulary().indicators());
        field.setValue(Extract.gathered(screen));
        field.setPlaceholder(ExtractWords.set(screen, extract));
        field.setHelperText(texts.get("extract.indicators.help"));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(extract.withIndicators(screen, inOrder(screen.vocabulary().indicators(), change.getValue())));
            }
        });
        return field;
    }

    private MultiSelectComboBox<UnitKey> units() {
        List<UnitKey> all = screen.vocabulary().units().stream().map(Unit::key).toList();
        MultiSelectComboBox<UnitKey> field = new MultiSelectComboBox<>(texts.get("extract.units"));
        field.setItemLabelGenerator(screen::name);
        field.setItems(all);
        field.setValue(Extract.gatheredUnits(screen));
        field.setPlaceholder(screen.name(screen.state().unit()));
        field.setHelperText(texts.get("extract.units.help"));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(extract.withUnits(screen, inOrder(all, change.getValue())));
            }
        });
        return field;
    }

    private Select<Breakdown> breakdown() {
        Select<Breakdown> field = new Select<>();
        field.setLabel(texts.get("extract.breakdown"));
        field.setItemLabelGenerator(one -> ExtractWords.breakdown(texts, one));
        field.setItems(Breakdown.values());
        field.setValue(extract.breakdown());
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(extract.with(screen, change.getValue()));
            }
        });
        return field;
    }

    private Select<Span> span() {
        Select<Span> field = new Select<>();
        field.setLabel(texts.get("column.period"));
        field.setItemLabelGenerator(one -> ExtractWords.span(screen, one));
        field.setItems(spans());
        field.setValue(extract.span());
        field.setHelperText(texts.get("extract.span.help"));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(extract.with(screen, change.getValue()));
            }
        });
        return field;
    }

    /** Those that count from the latest data, the period of the page, and whatever the address asks for. */
    private List<Span> spans() {
        Span ofPage = new Span(screen.state().period().inUrl());
        return Stream.concat(Span.OFFERED.stream(), Stream.of(ofPage, extract.span()))
                .filter(span -> !span.periods(screen.vocabulary()).isEmpty())
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
