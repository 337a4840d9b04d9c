package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The one place where territory and period are chosen; every choice becomes an address. */
final class FilterBar extends Div {
    private final ComboBox<UnitKey> unit = new ComboBox<>();
    private final Select<Grain> grain = new Select<>();
    private final Select<Period> period = new Select<>();
    private transient Screen screen;

    FilterBar() {
        addClassName("filters");
        unit.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(screen.state().with(change.getValue()));
            }
        });
        grain.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                screen.vocabulary().periodsOf(change.getValue()).stream()
                        .findFirst()
                        .ifPresent(latest -> go(screen.state().with(latest)));
            }
        });
        period.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(screen.state().with(change.getValue()));
            }
        });
        add(unit, grain, period);
    }

    void show(Screen shown) {
        screen = shown;
        setVisible(!shown.vocabulary().units().isEmpty());
        unit.setLabel(shown.texts().get("filter.unit"));
        unit.setItemLabelGenerator(this::label);
        unit.setItems((key, typed) -> folded(label(key)).contains(folded(typed)), inOrder());
        unit.setValue(shown.state().unit());
        grain.setLabel(shown.texts().get("filter.grain"));
        grain.setItemLabelGenerator(item -> screen.texts().get("grain." + item.key()));
        grain.setItems(Arrays.stream(Grain.values())
                .filter(item -> !shown.vocabulary().periodsOf(item).isEmpty())
                .toList());
        grain.setValue(shown.state().period().grain());
        period.setLabel(shown.texts().get("filter.period"));
        period.setItemLabelGenerator(item -> screen.figures().shortPeriod(item));
        period.setItems(shown.vocabulary().periodsOf(shown.state().period().grain()));
        period.setValue(shown.state().period());
    }

    private List<UnitKey> inOrder() {
        List<UnitKey> keys = new ArrayList<>(keys(screen.vocabulary().unitsOf(Level.CITY)));
        List<UnitKey> centres = keys(screen.vocabulary().unitsOf(Level.CENTRE));
        for (Unit district : screen.vocabulary().unitsOf(Level.DISTRICT)) {
            List<UnitKey> inside = keys(screen.vocabulary().partsOf(district.key()));
            keys.add(district.key());
            keys.addAll(inside);
            centres.removeAll(inside);
        }
        keys.addAll(centres);
        return keys;
    }

    private static List<UnitKey> keys(List<Unit> units) {
        return new ArrayList<>(units.stream().map(Unit::key).toList());
    }

    private String label(UnitKey key) {
        return key.level() == Level.DISTRICT ? screen.texts().get("unit.district", screen.name(key)) : screen.name(key);
    }

    private void go(ViewState state) {
        UI.getCurrent().navigate(screen.href(screen.path(), state));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
