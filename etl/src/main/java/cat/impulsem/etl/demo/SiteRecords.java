package cat.impulsem.etl.demo;

import java.time.YearMonth;

/** The administrative records of one site, month after month. */
final class SiteRecords {
    private final City city;
    private final Site site;
    private final Attentions attentions;
    private final Groups groups;
    private final Procedures procedures;
    private final Arrivals arrivals;

    SiteRecords(City city, Site site) {
        this.city = city;
        this.site = site;
        CaseLoad residents = new CaseLoad(city, site);
        this.attentions = new Attentions(residents);
        this.groups = new Groups(city, site, residents, attentions);
        this.procedures = new Procedures(residents);
        this.arrivals = new Arrivals(residents);
    }

    void write(int year, RecordFiles out) {
        for (int number = 1; number <= 12; number++) {
            SiteMonth month = SiteMonth.of(city, site, YearMonth.of(year, number));
            attentions.write(month, out);
            groups.write(month, out);
            procedures.write(month, out);
            arrivals.write(month, out);
        }
    }
}
