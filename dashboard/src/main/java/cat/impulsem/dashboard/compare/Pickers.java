package cat.impulsem.dashboard.compare;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Choice;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.VendorWords;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where territories and indicators are chosen; it stays on the page while the comparison below it changes. */
final class Pickers extends Div {
    private final MultiSelectComboBox<UnitKey> units = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Indicator> indicators = new MultiSelectComboBox<>();
    private transient Screen screen;
    private transient Selection selection;

    Pickers() {
        addClassName("pickers");
        units.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            if (isBetween(change.getValue(), 2, Selection.MOST_UNITS)) {
                go(selection.with(screen.state(), ordered(selection.units(), change.getValue())));
                return;
            }
            putRight(units, selection.units(), "compare.units.limit");
        });
        indicators.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            if (isBetween(change.getValue(), 1, Selection.MOST_INDICATORS)) {
                go(selection.withIndicators(screen.state(), ordered(selection.indicators(), change.getValue())));
                return;
            }
            putRight(indicators, selection.indicators(), "compare.indicators.limit");
        });
        // The first one is what the others are held against: it must not be hidden behind a number.
        units.setAutoExpand(AutoExpandMode.VERTICAL);
        indicators.setAutoExpand(AutoExpandMode.VERTICAL);
        units.setManualValidation(true);
        indicators.setManualValidation(true);
        add(units, indicators);
    }

    /** The box goes back to what the page compares, and says why. */
    private <T> void putRight(MultiSelectComboBox<T> box, List<T> compared, String why) {
        box.setValue(compared);
        box.setErrorMessage(screen.texts().get(why));
        box.setInvalid(true);
    }

    void show(Screen shown, Selection chosen) {
        boolean same = shown.offersAs(screen);
        screen = shown;
        selection = chosen;
        if (!same) {
            offer();
        }
        units.setInvalid(false);
        indicators.setInvalid(false);
        units.setValue(chosen.units());
        indicators.setValue(chosen.indicators());
    }

    private void offer() {
        Texts texts = screen.texts();
        units.setI18n(VendorWords.ofSeveral(texts));
        indicators.setI18n(VendorWords.ofSeveral(texts));
        units.setLabel(texts.get("compare.units"));
        units.setItemLabelGenerator(screen::name);
        units.setItems(screen.vocabulary().units().stream().map(Unit::key).toList());
        units.setHelperText(texts.get("compare.units.help"));
        indicators.setLabel(texts.get("compare.indicators"));
        indicators.setItemLabelGenerator(one -> texts.of(one.texts().name()).orElse(one.id()));
        indicators.setItems(screen.vocabulary().indicators());
        indicators.setHelperText(texts.get("compare.indicators.help"));
    }

    private void go(ViewState state) {
        Choice.go(screen, "c", state);
    }

    private static boolean isBetween(Set<?> chosen, int least, int most) {
        return chosen.size() >= least && chosen.size() <= most;
    }

    // Those chosen before keep their places, so that the first one stays the one that others are held against.
    private static <T> List<T> ordered(List<T> before, Set<T> chosen) {
        return Stream.concat(before.stream().filter(chosen::contains), chosen.stream())
                .distinct()
                .toList();
    }
}
