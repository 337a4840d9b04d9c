package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that the tables of the demo are drawn from.
 *
 * @param seed seed of all streams
 * @param span months and volume
 * @param areas residents and need
 * @param sites the forty sites
 * @param story what happens to them
 * @param staffing who works where
 */
record City(long seed, Span span, Areas areas, List<Site> sites, Story story, Staffing staffing) {
    /** One site for each centre that is open on that day. */
    List<Site> openOn(LocalDate day) {
        Map<Integer, Site> byCentre = new LinkedHashMap<>();
        sites.forEach(site -> byCentre.putIfAbsent(site.centreOn(day), site));
        return List.copyOf(byCentre.values());
    }

    /** The half-yearly reviews of the programme, from 2023. */
    List<LocalDate> reviews() {
        return Stream.iterate(
                        LocalDate.of(2023, 6, 30),
                        day -> day.plusDays(1).plusMonths(6).minusDays(1))
                .takeWhile(day -> !day.isAfter(span.lastDay()))
                .toList();
    }

    /** A resident whom the site knew from the first day. */
    String resident(Site site, Dice dice) {
        return Resident.id(site, 1 + dice.below(CaseLoad.target(this, site)));
    }

    Dice dice(String table, Object... names) {
        return Dice.of(seed, Stream.concat(Stream.of(table), Stream.of(names)).toArray());
    }

    static City of(DemoOptions options) {
        Span span = Span.of(options.scale());
        Areas areas = new Areas();
        List<Site> sites = Site.all(areas);
        Staffing staffing = new Staffing(options.seed(), span, sites);
        return new City(options.seed(), span, areas, sites, new Story(options.seed()), staffing);
    }
}
