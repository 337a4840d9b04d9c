package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.seal.Place;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two districts of three centres, 2023 and 2024, 12 first visits of each centre and month; centre 1 has 3 in September
 * 2023 and in March 2024. After a first release everything before July 2023 is erased.
 */
class ErasedPeriodTest {
    private static final YearMonth CUT = YearMonth.of(2023, 7);

    @TempDir
    Path root;

    private StoreLayout store(YearMonth from) {
        StoreFixture city = new StoreFixture(root)
                .district("01")
                .district("02")
                .row("subjects", "subject_code", "S", "subject_name", "Subject", "is_group_suitable", true);
        for (int centre = 1; centre <= 6; centre++) {
            city.centre(centre, centre <= 3 ? "01" : "02", "2020-01-01", null);
            for (YearMonth month = from; month.getYear() < 2025; month = month.plusMonths(1)) {
                visits(city, centre, month);
            }
            city.delivered("attentions", centre, from.toString(), "2024-12");
        }
        return city.write();
    }

    private static void visits(StoreFixture city, int centre, YearMonth month) {
        boolean isSmall = centre == 1 && (month.equals(YearMonth.of(2023, 9)) || month.equals(YearMonth.of(2024, 3)));
        for (int i = 0; i < (isSmall ? 3 : 12); i++) {
            new Visit(
                            centre + "-" + month + "-" + i,
                            "person" + centre + "-" + i,
                            centre,
                            "p",
                            month + "-14",
                            month + "-15",
                            "FIRST",
                            "CENTRE")
                    .addTo(city);
        }
    }

    private static Release.Protected release(StoreLayout store) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        List<Indicator> waiting = List.of(catalogue.get("L3.1a"));
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            StoreFacts facts = StoreFacts.open(store, engine, catalogue, waiting);
            return new Release(store, facts, Month.JANUARY, Progress.silent()).cells(waiting, null);
        }
    }

    private static Set<Place> hidden(Release.Protected release) {
        return release.cells().all().stream()
                .filter(Cell::isHidden)
                .map(Cell::place)
                .filter(place -> !place.period().first().isBefore(CUT))
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsLeftIsHiddenAsItWas() {
        Release.Protected first = release(store(YearMonth.of(2023, 1)));
        first.proof().enter("S1", "manifest", List.of());
        Release.Protected second = release(store(CUT));
        assertThat(hidden(second)).isNotEmpty().isEqualTo(hidden(first));
    }
}
