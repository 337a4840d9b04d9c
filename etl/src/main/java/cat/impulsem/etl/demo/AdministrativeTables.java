package cat.impulsem.etl.demo;

import java.util.List;

/** Attentions, groups, procedures, referrals and the rest of what a centre registers, one file of each for a year. */
final class AdministrativeTables {
    private final City city;
    private final TableFiles files;

    AdministrativeTables(City city, TableFiles files) {
        this.city = city;
        this.files = files;
    }

    void write() {
        List<SiteRecords> sites =
                city.sites().stream().map(site -> new SiteRecords(city, site)).toList();
        for (int year : city.span().years()) {
            try (RecordFiles out = RecordFiles.open(files, year)) {
                sites.forEach(site -> site.write(year, out));
            }
        }
    }
}
