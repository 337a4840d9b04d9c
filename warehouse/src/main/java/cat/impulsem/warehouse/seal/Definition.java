package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Views;

/** What the figures of an indicator depend on besides facts: figures of two definitions are no revisions of each other. */
final class Definition {
    private Definition() {}

    static String of(Indicator indicator, Integer baselineYear) {
        return new Hash()
                .add(indicator.id())
                .add(String.valueOf(indicator.version()))
                .add(indicator.formula().sql())
                .add(indicator.formula().overCentres() + " "
                        + indicator.formula().overTime()
                        + (indicator.release().views() == Views.ALL ? "" : " today"))
                .add(String.valueOf(indicator.formula().usesBaseline() ? baselineYear : null))
                .hex();
    }
}
