package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.PeerTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The centres that each centre is compared with: the five nearest in need and size, one list for each plan year, which
 * does not change within it.
 */
public final class PeerLists {
    private static final int COUNT = 5;
    private final TreeMap<Integer, Map<String, PeerTraits>> traits = new TreeMap<>();
    private final TreeMap<Integer, Map<String, List<String>>> lists = new TreeMap<>();

    PeerLists(Map<Integer, List<PeerTraits>> byYear) {
        byYear.forEach((year, all) -> {
            Map<String, PeerTraits> own = new TreeMap<>();
            Map<String, List<String>> nearest = new TreeMap<>();
            for (PeerTraits one : all) {
                own.put(one.unit(), one);
                nearest.put(one.unit(), one.nearest(all, COUNT));
            }
            traits.put(year, own);
            lists.put(year, nearest);
        });
    }

    static PeerLists none() {
        return new PeerLists(Map.of());
    }

    /** Peers of a centre in the plan year in which the period ends; before the first list, those of the first one. */
    List<String> of(String centre, Period period) {
        Map.Entry<Integer, Map<String, List<String>>> list =
                Optional.ofNullable(lists.floorEntry(period.last().getYear())).orElse(lists.firstEntry());
        return list == null ? List.of() : list.getValue().getOrDefault(centre, List.of());
    }

    List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        lists.forEach((year, list) -> list.forEach((centre, peers) -> {
            for (int i = 0; i < peers.size(); i++) {
                PeerTraits peer = traits.get(year).get(peers.get(i));
                rows.add(new TableRow()
                        .add(year)
                        .add(centre)
                        .add(i + 1)
                        .add(peer.unit())
                        .number(peer.need())
                        .number(peer.size())
                        .values());
            }
        }));
        return rows;
    }
}
