package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Facts that the demo stands on: residents and income of the neighbourhoods, published figures, the strategy's table. */
final class ContextTables {
    private static final String RESIDENTS = "Ajuntament de Barcelona, Portal de Dades";
    private static final String INCOME = "Ajuntament de Barcelona, Open Data BCN, renda familiar disponible";
    private final TableFiles files;
    private final Map<String, String> districts = new TreeMap<>();

    ContextTables(TableFiles files) {
        this.files = files;
        Listing.read("barcelona/neighbourhoods.csv")
                .forEach(row -> districts.put(row.getField("neighbourhood_code"), row.getField("district_code")));
    }

    void write() {
        copy("published_figures", "scope", "measure", "period", "published_text", "value", "unit", "source");
        copy(
                "participation_counts",
                "category",
                "session_count",
                "participant_count",
                "contribution_count",
                "proposal_count");
        List<NamedCsvRecord> figures = Listing.read("demo/neighbourhood_figures.csv");
        try (TableFile file = files.open("neighbourhood_statistics")) {
            IntStream.rangeClosed(2016, 2025)
                    .forEach(year -> residents(figures, "residents_" + year, year + "-01-01", file));
            residents(figures, "residents_2025_10", "2025-10-01", file);
            figures.forEach(row -> file.row(
                    "NEIGHBOURHOOD",
                    row.getField("neighbourhood_code"),
                    "INCOME_INDEX",
                    "2016-01-01",
                    row.getField("income_index_2016"),
                    INCOME));
        }
    }

    private void copy(String table, String... columns) {
        try (TableFile file = files.open(table)) {
            Listing.read("demo/" + table + ".csv")
                    .forEach(row ->
                            file.row(Arrays.stream(columns).map(row::getField).toArray()));
        }
    }

    private void residents(List<NamedCsvRecord> figures, String column, String day, TableFile file) {
        int city = 0;
        Map<String, Integer> byDistrict = new TreeMap<>();
        for (NamedCsvRecord row : figures) {
            int residents = Integer.parseInt(row.getField(column));
            String code = row.getField("neighbourhood_code");
            file.row("NEIGHBOURHOOD", code, "POPULATION", day, residents, RESIDENTS);
            byDistrict.merge(districts.get(code), residents, Integer::sum);
            city += residents;
        }
        byDistrict.forEach((code, residents) -> file.row("DISTRICT", code, "POPULATION", day, residents, RESIDENTS));
        file.row("CITY", "00", "POPULATION", day, city, RESIDENTS);
    }
}
