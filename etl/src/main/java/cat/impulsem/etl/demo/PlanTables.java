package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The plan: items, their progress and deployment, and the targets. */
final class PlanTables {
    private static final double[] SCALE = {0, 0.1, 0.25, 0.5, 0.8, 1};
    private static final String[] FUNDING = {"Pressupost propi", "Contracte programa", "Fons europeus"};
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private final City city;
    private final TableFiles files;
    private final List<NamedCsvRecord> rows = Listing.read("demo/plan_items.csv");
    private final List<Item> items;

    PlanTables(City city, TableFiles files) {
        this.city = city;
        this.files = files;
        this.items = IntStream.range(0, rows.size())
                .mapToObj(index -> Item.of(city, index))
                .toList();
    }

    /** When an item is planned, and how fast it really goes. */
    private record Item(String id, LocalDate start, LocalDate end, double pace) {
        static Item of(City city, int index) {
            Dice dice = city.dice("item", index);
            LocalDate start = START.plusMonths(dice.below(15));
            LocalDate end = start.plusMonths(dice.between(9, 30)).minusDays(1);
            return new Item("PLA%02d".formatted(index + 1), start, end, dice.between(0.35, 1.15));
        }

        double progress(LocalDate day) {
            double way = (day.toEpochDay() - start.toEpochDay()) / (double) (end.toEpochDay() - start.toEpochDay());
            double done = Math.clamp(way * pace, 0, 1);
            double step = 0;
            for (double candidate : SCALE) {
                step = candidate <= done ? candidate : step;
            }
            return step;
        }
    }

    void write() {
        writeItems();
        writeProgress();
        writeScopes();
        new TargetTable(city, files).write();
    }

    private void writeItems() {
        try (TableFile file = files.open("plan_items")) {
            for (int i = 0; i < rows.size(); i++) {
                NamedCsvRecord row = rows.get(i);
                Item item = items.get(i);
                Dice dice = city.dice("budget", item.id);
                file.row(
                        item.id,
                        row.getField("item_name"),
                        row.getField("facet"),
                        row.getField("line_number"),
                        row.getField("objective_code"),
                        dice.between(1, 5),
                        item.start,
                        item.end,
                        1_000 * dice.between(5, 240),
                        FUNDING[dice.below(FUNDING.length)]);
            }
        }
    }

    private void writeProgress() {
        try (TableFile file = files.open("plan_progress")) {
            for (Item item : items) {
                city.reviews().stream()
                        .filter(review -> !review.isBefore(item.start))
                        .forEach(review -> file.row(item.id, review, item.progress(review)));
            }
        }
    }

    private void writeScopes() {
        try (TableFile file = files.open("plan_scopes")) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).getField("facet").equals("INT")) {
                    scopes(items.get(i), file);
                }
            }
        }
    }

    private void scopes(Item item, TableFile file) {
        Dice dice = city.dice("scope", item.id);
        LocalDate due = item.end.isAfter(city.span().lastDay()) ? city.span().lastDay() : item.end;
        for (Site site : city.openOn(due)) {
            LocalDate day = due.plusDays(dice.between(-90, 260));
            boolean deployed =
                    dice.chance(0.9) && !day.isAfter(city.span().lastDay()) && site.centreOn(day) == site.centreOn(due);
            file.row(item.id, site.centreOn(due), due, deployed ? day : null);
        }
    }
}
