package cat.impulsem.dashboard.chart;

import com.vaadin.flow.component.charts.model.style.SolidColor;

/** A colour that is the name of a CSS variable; its parent would strip the brackets from the text it is given. */
final class CssColor extends SolidColor {
    private final String variable;

    CssColor(String variable) {
        super(variable);
        this.variable = variable;
    }

    @Override
    public String toString() {
        return "var(--chart-" + variable + ")";
    }
}
