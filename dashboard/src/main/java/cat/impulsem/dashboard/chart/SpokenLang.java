package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.charts.model.Lang;
import java.util.Map;
import java.util.TreeMap;

/** What charts say by themselves in the language of the page: to those who listen to them, too. */
final class SpokenLang extends Lang {
    private static final long serialVersionUID = 1L;

    /** As the drawing library nests it; the vendor's class has no place for it. */
    private final TreeMap<String, Object> accessibility = new TreeMap<>();

    SpokenLang(Texts texts) {
        char decimalSign = new Figures(texts).decimalSign();
        setDecimalPoint(String.valueOf(decimalSign));
        setThousandsSep(decimalSign == ',' ? "." : ",");
        texts.family("spoken.").forEach(this::put);
    }

    /** The texts by the library's own names, one map inside the other. */
    public Map<String, Object> getAccessibility() {
        return accessibility;
    }

    private void put(String path, String words) {
        TreeMap<String, Object> inside = accessibility;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            inside = nested(inside, names[i]);
        }
        inside.put(names[names.length - 1], words);
    }

    @SuppressWarnings("unchecked") // only this class fills them
    private static TreeMap<String, Object> nested(TreeMap<String, Object> outer, String name) {
        return (TreeMap<String, Object>) outer.computeIfAbsent(name, key -> new TreeMap<String, Object>());
    }
}
