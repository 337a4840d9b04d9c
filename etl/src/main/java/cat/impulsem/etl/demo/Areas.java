package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Residents and need of the area of each centre, from the real figures of its neighbourhoods. */
final class Areas {
    private static final int BASE_YEAR = 2023;
    private static final double NEED_EXPONENT = 0.9;
    private final Map<String, NamedCsvRecord> figures = new HashMap<>();
    private final List<NamedCsvRecord> parts = Listing.read("demo/centre_areas.csv");
    private final double cityNeed;

    Areas() {
        Listing.read("demo/neighbourhood_figures.csv")
                .forEach(row -> figures.put(row.getField("neighbourhood_code"), row));
        this.cityNeed = rawNeed(BASE_YEAR, List.copyOf(figures.values()));
    }

    /** Residents on 1 January; the parts of a shared neighbourhood add up to it. */
    int residents(int site, int year) {
        int sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (siteOf(parts.get(i)) == site) {
                sum += residentsOfPart(i, year);
            }
        }
        return sum;
    }

    /** Need by the income of 2016; its mean over the residents of the city is 1 in the baseline year. */
    double need(int site, int year) {
        double weighted = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (siteOf(parts.get(i)) == site) {
                weighted += residentsOfPart(i, year) * need(figures.get(neighbourhoodOf(parts.get(i))));
            }
        }
        return weighted / residents(site, year) / cityNeed;
    }

    private int residentsOfPart(int part, int year) {
        String neighbourhood = neighbourhoodOf(parts.get(part));
        int whole = residents(figures.get(neighbourhood), year);
        int own = (int) Math.round(whole * Double.parseDouble(parts.get(part).getField("share")));
        boolean second = part > 0 && neighbourhoodOf(parts.get(part - 1)).equals(neighbourhood);
        return second ? whole - residentsOfPart(part - 1, year) : own;
    }

    private static double rawNeed(int year, List<NamedCsvRecord> rows) {
        double weighted = 0;
        double residents = 0;
        for (NamedCsvRecord row : rows.stream().sorted(Areas::byCode).toList()) {
            weighted += residents(row, year) * need(row);
            residents += residents(row, year);
        }
        return weighted / residents;
    }

    private static int byCode(NamedCsvRecord one, NamedCsvRecord other) {
        return one.getField("neighbourhood_code").compareTo(other.getField("neighbourhood_code"));
    }

    private static double need(NamedCsvRecord row) {
        return StrictMath.pow(100 / Double.parseDouble(row.getField("income_index_2016")), NEED_EXPONENT);
    }

    private static int residents(NamedCsvRecord row, int year) {
        return Integer.parseInt(row.getField("residents_" + year));
    }

    private static String neighbourhoodOf(NamedCsvRecord part) {
        return part.getField("neighbourhood_code");
    }

    private static int siteOf(NamedCsvRecord part) {
        return Integer.parseInt(part.getField("centre_id"));
    }
}
