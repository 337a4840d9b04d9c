package cat.impulsem.warehouse.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The network of entities that take part in the same projects; a tie weighs the number of projects shared.
 *
 * <p>Density 2m/(n(n − 1)); transitivity 3·triangles/connected triples; betweenness after Freeman, Sociometry
 * 1977;40:35-41. Density falls with size: compare degree and strength per project, over time.
 *
 * @param density empty with fewer than two entities
 * @param components groups of entities tied to each other, a lone entity being one
 * @param transitivity empty without three entities in a row
 */
public record CoParticipation(
        SortedMap<String, EntityTies> entities, OptionalDouble density, int components, OptionalDouble transitivity) {

    /**
     * Measures the network; saying a participation twice changes nothing.
     *
     * @return empty without participations
     */
    public static Optional<CoParticipation> of(List<Participation> participations) {
        if (participations.isEmpty()) {
            return Optional.empty();
        }
        Graph<String, DefaultWeightedEdge> network = project(participations);
        return Optional.of(new CoParticipation(
                ties(network),
                density(network),
                new ConnectivityInspector<>(network).connectedSets().size(),
                transitivity(network)));
    }

    private static Graph<String, DefaultWeightedEdge> project(List<Participation> participations) {
        Graph<String, DefaultWeightedEdge> network = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        participations.stream().map(Participation::entity).sorted().forEach(network::addVertex);
        Map<String, TreeSet<String>> byProject = participations.stream()
                .collect(Collectors.groupingBy(
                        Participation::project,
                        TreeMap::new,
                        Collectors.mapping(Participation::entity, Collectors.toCollection(TreeSet::new))));
        byProject.values().forEach(members -> tieAll(network, new ArrayList<>(members)));
        return network;
    }

    private static void tieAll(Graph<String, DefaultWeightedEdge> network, List<String> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                tie(network, members.get(i), members.get(j));
            }
        }
    }

    private static void tie(Graph<String, DefaultWeightedEdge> network, String one, String other) {
        DefaultWeightedEdge known = network.getEdge(one, other);
        if (known == null) {
            network.addEdge(one, other);
            return;
        }
        network.setEdgeWeight(known, network.getEdgeWeight(known) + 1);
    }

    private static SortedMap<String, EntityTies> ties(Graph<String, DefaultWeightedEdge> network) {
        // a path counts ties, whatever their weight
        Map<String, Double> betweenness = new BetweennessCentrality<>(new AsUnweightedGraph<>(network)).getScores();
        SortedMap<String, EntityTies> ties = new TreeMap<>();
        for (String entity : network.vertexSet()) {
            double strength = network.edgesOf(entity).stream()
                    .mapToDouble(network::getEdgeWeight)
                    .sum();
            ties.put(entity, new EntityTies(network.degreeOf(entity), (int) strength, betweenness.get(entity)));
        }
        return ties;
    }

    private static OptionalDouble density(Graph<String, DefaultWeightedEdge> network) {
        double size = network.vertexSet().size();
        return size < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * network.edgeSet().size() / (size * (size - 1)));
    }

    private static OptionalDouble transitivity(Graph<String, DefaultWeightedEdge> network) {
        boolean triples = network.vertexSet().stream().anyMatch(entity -> network.degreeOf(entity) > 1);
        return triples
                ? OptionalDouble.of(new ClusteringCoefficient<>(network).getGlobalClusteringCoefficient())
                : OptionalDouble.empty();
    }
}
