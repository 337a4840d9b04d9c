package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random cities of districts, centres and categories with all their margins; many cells are small. */
record SampleCity(int districts, int centres, int categories) {
    private static final Safety FIVE = Safety.threshold(5);

    static SampleCity of(int districts, int centres, int categories) {
        return new SampleCity(districts, centres, categories);
    }

    /** A city in which every centre's lead is an attacker; the city's total is never hidden. */
    DisclosureProblem problem(long seed) {
        Random random = new Random(seed);
        Map<String, Long> values = new LinkedHashMap<>();
        for (String centre : allCentres())
            for (int category = 0; category < categories; category++)
                values.put(
                        centre + "|k" + category, (long) (random.nextDouble() * random.nextDouble() * scale(category)));
        List<Relation> relations = new ArrayList<>();
        for (int category = 0; category < categories; category++) geography("|k" + category, values, relations);
        for (String unit : units()) sum(unit + "|T", categoriesOf(unit), values, relations);
        geography("|T", values, relations);
        List<Cell> cells = values.entrySet().stream()
                .map(entry -> cell(entry.getKey(), entry.getValue()))
                .toList();
        return new DisclosureProblem(HidingCost.byHeight(cells, relations), relations, List.of(), leads());
    }

    private static double scale(int category) {
        return 200 / Math.pow(2.2, category);
    }

    private static Cell cell(String id, long value) {
        if (id.equals("city|T")) return Cell.shown(id, value);
        return value > 0 && value < 5 ? Cell.hidden(id, value, 1, FIVE) : Cell.hideable(id, value, 1);
    }

    private void geography(String column, Map<String, Long> values, List<Relation> relations) {
        List<String> parts = new ArrayList<>();
        for (int district = 0; district < districts; district++) {
            sum("d" + district + column, centresOf(district, column), values, relations);
            parts.add("d" + district + column);
        }
        sum("city" + column, parts, values, relations);
    }

    private static void sum(String total, List<String> parts, Map<String, Long> values, List<Relation> relations) {
        values.put(total, parts.stream().mapToLong(values::get).sum());
        relations.add(new Relation(total, parts));
    }

    private List<Attacker> leads() {
        return allCentres().stream()
                .map(centre -> new Attacker("lead of " + centre, own(centre)))
                .toList();
    }

    private Set<String> own(String centre) {
        Set<String> own = new TreeSet<>(categoriesOf(centre));
        own.add(centre + "|T");
        return own;
    }

    private List<String> categoriesOf(String unit) {
        List<String> ids = new ArrayList<>();
        for (int category = 0; category < categories; category++) ids.add(unit + "|k" + category);
        return ids;
    }

    private List<String> centresOf(int district, String column) {
        List<String> ids = new ArrayList<>();
        for (int centre = 0; centre < centres; centre++) ids.add("c" + district + "." + centre + column);
        return ids;
    }

    private List<String> allCentres() {
        List<String> all = new ArrayList<>();
        for (int district = 0; district < districts; district++) all.addAll(centresOf(district, ""));
        return all;
    }

    private List<String> units() {
        List<String> units = new ArrayList<>(allCentres());
        for (int district = 0; district < districts; district++) units.add("d" + district);
        units.add("city");
        return units;
    }
}
