package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The place of one of the forty first centres; it lives on when its legal centre merges or moves.
 *
 * @param number number of the first centre
 * @param district code of its district
 * @param need need of its area, the city's mean is 1
 * @param demand its part of the city's demand
 * @param staffing its part of the city's professionals
 */
record Site(int number, String district, double need, double demand, double staffing) {
    private static final int COUNT = 40;
    private static final int YEAR = 2023;

    static List<Site> all(Areas areas) {
        List<Centre> centres = Centre.all();
        double[] residents = new double[COUNT + 1];
        double[] weighted = new double[COUNT + 1];
        for (int site = 1; site <= COUNT; site++) {
            residents[site] = areas.residents(site, YEAR);
            weighted[site] = residents[site] * StrictMath.pow(areas.need(site, YEAR), 1.3);
            residents[0] += residents[site];
            weighted[0] += weighted[site];
        }
        List<Site> sites = new ArrayList<>();
        for (int site = 1; site <= COUNT; site++) {
            double demand = weighted[site] / weighted[0];
            double staffing = (residents[site] / residents[0] + demand) / 2;
            String district = centres.get(site - 1).district();
            sites.add(new Site(site, district, areas.need(site, YEAR), demand, staffing));
        }
        return List.copyOf(sites);
    }

    int centreOn(LocalDate day) {
        return Succession.centreOf(number, day);
    }
}
