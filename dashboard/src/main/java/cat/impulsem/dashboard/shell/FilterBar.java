package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The one place where territory and period are chosen; every choice becomes an address. */
final class FilterBar extends Div {
    /** Pages about all territories and times. */
    private static final Set<String> WITHOUT_CHOICE = Set.of("def", "about", "log", "accounts");

    private final ComboBox<UnitKey> unit = new ComboBox<>();
    private final Select<Grain> grain = new Select<>();
    private final Select<Period> period = new Select<>();
    private final NativeButton reset = new NativeButton();
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
        reset.addClassName("quiet");
        reset.addClickListener(click -> go(screen.initial().with(screen.state().language())));
        add(unit, grain, period, reset);
    }

    /** What is offered already is left alone: a browser takes longer to fill a list than to draw the figures. */
    void show(Screen shown) {
        boolean same = shown.offersAs(screen);
        boolean sameGrain = same
                && shown.state().period().grain() == screen.state().period().grain();
        screen = shown;
        if (!same) {
            offer();
        }
        if (!sameGrain) {
            period.setItems(shown.vocabulary().periodsOf(shown.state().period().grain()));
        }
        setVisible(!shown.vocabulary().units().isEmpty() && !WITHOUT_CHOICE.contains(shown.path()));
        unit.setValue(shown.state().unit());
        grain.setValue(shown.state().period().grain());
        period.setValue(shown.state().period());
        reset.setText(shown.texts().get("filter.reset"));
        reset.setVisible(
                !shown.state().equals(shown.initial().with(shown.state().language())));
    }

    private void offer() {
        unit.setLabel(screen.texts().get("filter.unit"));
        unit.setItemLabelGenerator(this::label);
        unit.setItems((key, typed) -> folded(label(key)).contains(folded(typed)), inOrder());
        grain.setLabel(screen.texts().get("filter.grain"));
        grain.setItemLabelGenerator(item -> screen.texts().get("grain." + item.key()));
        grain.setItems(Arrays.stream(Grain.values())
                .filter(item -> !screen.vocabulary().periodsOf(item).isEmpty())
                .toList());
        period.setLabel(screen.texts().get("filter.period"));
        period.setItemLabelGenerator(item -> screen.figures().shortPeriod(item));
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
        // A territory in the path would come back.
        Choice.go(screen, screen.path().startsWith("t/") ? "t" : screen.path(), state);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
