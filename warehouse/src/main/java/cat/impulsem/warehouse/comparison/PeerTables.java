package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.statistics.PeerTraits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads need and size of the centres of today. Size is the contracted time of the year before the plan year, so that a
 * list stands still while its year runs; the first year of the data has only itself.
 */
final class PeerTables {
    private static final String NEED = "select centre_id, year, resident_count, need_index from populations";
    private static final String SIZE = """
            select centre_id, year(work_date), sum(contracted_minutes) / (450e0 * max(days)) as fte
            from availability
            join (select year(work_date) as of_year, count(distinct work_date) as days from availability group by 1) d
              on d.of_year = year(availability.work_date)
            group by centre_id, year(work_date)
            """;
    private final CentreHistory history;
    private final Map<Integer, Map<Integer, Need>> needs = new TreeMap<>();
    private final Map<Integer, Map<Integer, Double>> sizes = new HashMap<>();

    private record Need(double residents, double weighted) {
        Need plus(Need other) {
            return new Need(residents + other.residents, weighted + other.weighted);
        }
    }

    private PeerTables(CentreHistory history) {
        this.history = history;
    }

    static PeerLists read(SourceRows source, CentreHistory history) {
        PeerTables tables = new PeerTables(history);
        source.query(List.of("populations"), NEED).forEach(tables::addNeed);
        source.query(List.of("availability"), SIZE).forEach(tables::addSize);
        return new PeerLists(tables.traits());
    }

    private void addNeed(List<Object> row) {
        double residents = number(row.get(2));
        needs.computeIfAbsent((int) number(row.get(1)), year -> new TreeMap<>())
                .merge(centre(row), new Need(residents, residents * number(row.get(3))), Need::plus);
    }

    private void addSize(List<Object> row) {
        sizes.computeIfAbsent((int) number(row.get(1)), year -> new HashMap<>())
                .merge(centre(row), number(row.get(2)), Double::sum);
    }

    private int centre(List<Object> row) {
        return history.asIs((int) number(row.get(0)));
    }

    private Map<Integer, List<PeerTraits>> traits() {
        Map<Integer, List<PeerTraits>> traits = new TreeMap<>();
        for (int year : new TreeSet<>(needs.keySet())) {
            Map<Integer, Double> size = sizes.getOrDefault(year - 1, sizes.getOrDefault(year, Map.of()));
            List<PeerTraits> all = new ArrayList<>();
            needs.get(year).forEach((centre, need) -> {
                if (centre > 0 && need.residents() > 0 && size.containsKey(centre)) {
                    all.add(traits(centre, need, size.get(centre)));
                }
            });
            if (!all.isEmpty()) {
                traits.put(year, all);
            }
        }
        return traits;
    }

    // Rounded first, so that the list follows from what is published.
    private static PeerTraits traits(int centre, Need need, double size) {
        double index = Math.round(need.weighted() / need.residents() * 1e4) / 1e4;
        return new PeerTraits(String.valueOf(centre), index, Math.round(size * 10) / 10.0);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
