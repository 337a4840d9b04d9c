package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.ChartOptions;
import com.vaadin.flow.component.charts.model.AxisTitle;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.Tooltip;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.charts.model.style.SolidColor;
import com.vaadin.flow.component.charts.model.style.Style;

/**
 * The one look of all charts. Colours are names of CSS variables, so that a chart follows light and dark without being
 * drawn anew. The export menu stays off: it would send the chart to a foreign host.
 */
final class ChartLook {
    private ChartLook() {}

    static SolidColor color(String name) {
        return new CssColor(name);
    }

    static Chart blank(ChartType type, String description, Texts texts) {
        ChartOptions.get().setLang(new SpokenLang(texts));
        Chart chart = new Chart(type);
        Configuration look = chart.getConfiguration();
        look.getChart().setStyledMode(false);
        look.getChart().setAnimation(false);
        look.getChart().setBackgroundColor(new SolidColor("transparent"));
        look.getChart().setStyle(font("text"));
        look.setAccessibility(new SpokenPoints());
        look.getExporting().setEnabled(false);
        look.setTitle("");
        look.getLegend().setEnabled(false);
        look.getCredits().setEnabled(false);
        chart.getElement().setAttribute("role", "group").setAttribute("aria-label", description);
        look.setTooltip(tooltip());
        return chart;
    }

    static void axes(Configuration look, String valueTitle) {
        XAxis across = look.getxAxis();
        across.setLineColor(color("axis"));
        across.setTickColor(color("axis"));
        across.getLabels().setStyle(font("muted"));
        across.setTitle(new AxisTitle(""));
        YAxis up = look.getyAxis();
        up.setGridLineColor(color("grid"));
        up.getLabels().setStyle(font("muted"));
        up.getLabels().setFormat("{value:,f}"); // by itself the library groups no number below 10,000
        AxisTitle title = new AxisTitle(valueTitle);
        title.setStyle(font("muted"));
        up.setTitle(title);
    }

    static Style font(String color) {
        Style style = new Style();
        style.setColor(color(color));
        style.setFontSize("14px");
        style.setFontWeight(com.vaadin.flow.component.charts.model.style.FontWeight.NORMAL);
        return style;
    }

    private static Tooltip tooltip() {
        Tooltip tooltip = new Tooltip();
        tooltip.setAnimation(false);
        tooltip.setHeaderFormat("");
        tooltip.setPointFormat("{point.name}");
        tooltip.setBackgroundColor(color("panel"));
        tooltip.setBorderColor(color("axis"));
        tooltip.setBorderRadius(2);
        tooltip.setShadow(false);
        tooltip.setStyle(font("text"));
        return tooltip;
    }
}
