package cat.impulsem.etl.demo;

import java.util.List;

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
    static City of(DemoOptions options) {
        Span span = Span.of(options.scale());
        Areas areas = new Areas();
        List<Site> sites = Site.all(areas);
        Staffing staffing = new Staffing(options.seed(), span, sites);
        return new City(options.seed(), span, areas, sites, new Story(options.seed()), staffing);
    }
}
