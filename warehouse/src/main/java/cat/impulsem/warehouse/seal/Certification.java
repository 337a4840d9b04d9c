package cat.impulsem.warehouse.seal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is proved of a release, for its manifest. It says nothing that an attacker could not work out: no hidden figure,
 * no word on which hidden figures are the small ones.
 */
final class Certification {
    private final List<SealedCube> cubes;
    private final Collection<Revision.Outcome> outcomes;
    private final String view;

    Certification(List<SealedCube> cubes, Collection<Revision.Outcome> outcomes, String view) {
        this.cubes = cubes;
        this.outcomes = outcomes;
        this.view = view;
    }

    Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("view_sha256", view);
        content.put("attackers", cubes.isEmpty() ? 1 : cubes.getFirst().attackers());
        content.put("method", "tables that agree with everything shown, checked in whole numbers");
        content.put("cubes", cubes.stream().map(Certification::cube).toList());
        content.put("revisions", revisions());
        content.put(
                "held_back",
                outcomes.stream()
                        .filter(Revision.Outcome::isHeld)
                        .map(one -> one.figures().indicator().id())
                        .toList());
        return content;
    }

    private static Map<String, Object> cube(SealedCube one) {
        return new TreeMap<>(Map.of(
                "indicators",
                        one.cube().members().stream()
                                .map(member -> member.indicator().id())
                                .toList(),
                "scope", one.scope().name().toLowerCase(Locale.ROOT),
                "figures", one.cube().displayed().cardinality(),
                "hidden", one.hidden().cardinality()));
    }

    private Map<String, Integer> revisions() {
        Map<String, Integer> numbers = new TreeMap<>();
        outcomes.stream()
                .filter(one -> one.number() > 0)
                .forEach(one -> numbers.put(one.figures().indicator().id(), one.number()));
        return numbers;
    }
}
