package cat.impulsem.dashboard.chart;

import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.style.SolidColor;

/** The marks of single points: their shape alone says what they are, whatever the colour. */
final class Marks {
    private Marks() {}

    /** The mark, or null where a point is drawn like the others of its line. */
    static Marker of(ChartPoint.Emphasis emphasis, SolidColor color) {
        return switch (emphasis) {
            case PLAIN, OWN -> null;
            case HOLLOW -> hollow(MarkerSymbolEnum.CIRCLE, color);
            case PROVISIONAL -> hollow(MarkerSymbolEnum.SQUARE, color);
            case UNSURE -> hollow(MarkerSymbolEnum.TRIANGLE, color);
            case SIGNAL -> signal();
        };
    }

    private static Marker hollow(MarkerSymbolEnum symbol, SolidColor color) {
        Marker hollow = new Marker(true);
        hollow.setSymbol(symbol);
        hollow.setFillColor(ChartLook.color("panel"));
        hollow.setLineColor(color);
        hollow.setLineWidth(2);
        hollow.setRadius(4);
        return hollow;
    }

    private static Marker signal() {
        Marker signal = new Marker(true);
        signal.setFillColor(ChartLook.color("comparator"));
        signal.setLineColor(ChartLook.color("comparator"));
        signal.setSymbol(MarkerSymbolEnum.DIAMOND);
        signal.setRadius(6);
        return signal;
    }
}
