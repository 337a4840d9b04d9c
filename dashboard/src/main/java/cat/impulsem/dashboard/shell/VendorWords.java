package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;

/** What the vendor's fields say by themselves, in the reader's language. */
public final class VendorWords {
    private VendorWords() {}

    /** Of a field of which several items are chosen; it is heard only. */
    public static MultiSelectComboBoxI18n ofSeveral(Texts texts) {
        return new MultiSelectComboBoxI18n()
                .setCleared(texts.get("several.cleared"))
                .setFocused(texts.get("several.focused"))
                .setSelected(texts.get("several.selected"))
                .setDeselected(texts.get("several.deselected"))
                .setTotal(texts.get("several.total"));
    }
}
