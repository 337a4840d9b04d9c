package cat.impulsem.warehouse.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which centre continues which, as far as it has happened by a day. */
final class Lineage {
    private final List<Succession> successions;
    private final List<Succession> later;
    private final Map<Integer, Set<Integer>> leaves = new HashMap<>();

    Lineage(List<Succession> all, LocalDate today) {
        this.successions = all.stream()
                .filter(one ->
                        one.predecessor() != one.successor() && !one.date().isAfter(today))
                .toList();
        this.later = all.stream()
                .filter(one ->
                        one.predecessor() != one.successor() && one.date().isAfter(today))
                .toList();
    }

    /** Where a centre ends up: itself, or those that continue it and are continued by none. */
    Set<Integer> leaves(int centre) {
        return leaves.computeIfAbsent(centre, this::findLeaves);
    }

    private Set<Integer> findLeaves(int centre) {
        Set<Integer> found = new LinkedHashSet<>();
        follow(centre, new LinkedHashSet<>(), found);
        return found;
    }

    private void follow(int centre, Set<Integer> passed, Set<Integer> found) {
        List<Integer> next = outOf(centre).stream()
                .map(Succession::successor)
                .filter(successor -> !passed.contains(successor))
                .toList();
        if (next.isEmpty() || !passed.add(centre)) {
            found.add(centre);
            return;
        }
        next.forEach(successor -> follow(successor, passed, found));
    }

    /** The ends of a centre with their shares of it, which add up to 1. */
    Map<Integer, Double> shares(int centre) {
        Map<Integer, Double> parts = new TreeMap<>();
        share(centre, 1, new HashSet<>(), parts);
        return parts;
    }

    private void share(int centre, double weight, Set<Integer> passed, Map<Integer, Double> shares) {
        List<Succession> next = outOf(centre).stream()
                .filter(one -> !passed.contains(one.successor()))
                .toList();
        if (next.isEmpty() || !passed.add(centre)) {
            shares.merge(centre, weight, Double::sum);
            return;
        }
        double all = next.stream().mapToDouble(Succession::weight).sum();
        next.forEach(one -> share(one.successor(), weight * one.weight() / all, passed, shares));
        passed.remove(centre);
    }

    /** Centres from which one that is still to come will be made. */
    List<Integer> originsToCome(int centre) {
        return later.stream()
                .filter(one -> one.successor() == centre)
                .map(Succession::predecessor)
                .distinct()
                .toList();
    }

    /** The smallest number among the centre, those that it continues, those that continue it, and so on. */
    int family(int centre) {
        Set<Integer> family = new TreeSet<>(Set.of(centre));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Succession one : successions) {
                if (family.contains(one.predecessor()) || family.contains(one.successor())) {
                    grows |= family.add(one.predecessor()) | family.add(one.successor());
                }
            }
        }
        return family.iterator().next();
    }

    /** Events in which a centre goes on as another one. */
    List<Succession> outOf(int predecessor) {
        return successions.stream()
                .filter(one -> one.predecessor() == predecessor)
                .toList();
    }

    /** Events from which a centre came. */
    List<Succession> into(int successor) {
        return successions.stream().filter(one -> one.successor() == successor).toList();
    }
}
