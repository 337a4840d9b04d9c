package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Small cities drawn at random, what of them is shown, and the tightest bounds that a solver finds for what is not: before
 * everybody and before the lead of each centre, all of whom know from indicators how many each centre has in all.
 */
class WholeUnitsBruteForceTest {
    private static final Analysis CHANNELS = AnalysisCatalogue.load().get("R17.channel");
    private static final List<String> CATEGORIES = List.of("CENTRE", "PHONE", "VIDEO");
    private static final int[] NUMBERS = {0, 1, 2, 4, 5, 9, 14, 30, 60};
    /** Of one category nowhere few: how many a centre has in all is shown only where these are not few. */
    private static final int[] COMMON = {5, 9, 14, 30, 60};

    private static final int CITIES = 300;
    private static final int FEW = 5;
    private static final int NOBODY = -1;

    /** Persons by centre and category, and the district of each centre. Nobody is counted twice. */
    private record City(List<String> districts, int[][] persons) {
        static City random(Random random) {
            List<String> districts = new ArrayList<>();
            int size = 2 + random.nextInt(4);
            for (int i = 1; i <= size; i++) {
                int centres = 1 + random.nextInt(5);
                for (int c = 0; c < centres; c++) {
                    districts.add("0" + i);
                }
            }
            int[][] persons = new int[districts.size()][CATEGORIES.size()];
            for (int[] centre : persons) {
                centre[0] = COMMON[random.nextInt(COMMON.length)];
                for (int k = 1; k < centre.length; k++) {
                    centre[k] = random.nextInt(3) == 0 ? NUMBERS[random.nextInt(NUMBERS.length)] : 40;
                }
            }
            return new City(districts, persons);
        }

        List<CountedRow> rows() {
            List<CountedRow> rows = new ArrayList<>();
            for (int c = 0; c < persons.length; c++) {
                add(rows, Level.CENTRE, String.valueOf(c), districts.get(c), c, Set.of(c));
            }
            districts.stream()
                    .distinct()
                    .forEach(district -> add(rows, Level.DISTRICT, district, null, 0, of(district)));
            add(rows, Level.CITY, "city", null, 0, all());
            return rows;
        }

        private void add(
                List<CountedRow> rows, Level level, String unit, String district, int family, Set<Integer> centres) {
            int all = 0;
            for (int k = 0; k < CATEGORIES.size(); k++) {
                all += sum(centres, k);
                rows.add(CountedCity.row(12, level, unit, district, family, CATEGORIES.get(k), sum(centres, k)));
            }
            rows.add(CountedCity.row(12, level, unit, district, family, "ALL", all));
        }

        Set<Integer> all() {
            return IntStream.range(0, persons.length).boxed().collect(Collectors.toSet());
        }

        Set<Integer> of(String district) {
            return all().stream().filter(c -> districts.get(c).equals(district)).collect(Collectors.toSet());
        }

        int sum(Set<Integer> centres, int category) {
            return centres.stream().mapToInt(c -> persons[c][category]).sum();
        }

        int all(int centre) {
            return IntStream.of(persons[centre]).sum();
        }
    }

    @BeforeAll
    static void loadSolver() {
        Loader.loadNativeLibraries();
    }

    @Test
    void everythingHiddenStaysInDoubtBeforeEverybodyAndEachLead() {
        int judged = 0;
        for (int seed = 0; seed < CITIES; seed++) {
            City city = City.random(new Random(seed));
            Map<Part, Set<Hiding>> hidden = new WholeUnits(CHANNELS, HiddenElsewhere.NOTHING, ShownBefore.NOTHING)
                    .hidden(city.rows(), Set.of());
            boolean isCityHidden = hidden.keySet().stream().anyMatch(part -> part.level() == Level.CITY);
            // Then all below is hidden too, and of the city its whole alone is known.
            if (!isCityHidden) {
                for (int lead = NOBODY; lead < city.persons().length; lead++) {
                    judged += judge(city, hidden.keySet(), lead, "city " + seed + ", lead " + lead);
                }
            }
        }
        assertThat(judged).as("hidden rows with few people").isGreaterThan(1000);
    }

    /** How many rows were judged. */
    private static int judge(City city, Set<Part> hidden, int lead, String where) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[][] persons = new MPVariable[city.persons().length][CATEGORIES.size()];
        for (int c = 0; c < persons.length; c++) {
            for (int k = 0; k < CATEGORIES.size(); k++) {
                boolean isKnown = c == lead || !isHidden(hidden, Level.CENTRE, String.valueOf(c));
                double known = city.persons()[c][k];
                persons[c][k] = solver.makeNumVar(isKnown ? known : 0, isKnown ? known : 1e6, "");
            }
            show(solver, List.of(persons[c]), city.all(c));
        }
        for (int k = 0; k < CATEGORIES.size(); k++) {
            show(solver, category(persons, city.all(), k), city.sum(city.all(), k));
            for (String district : Set.copyOf(city.districts())) {
                if (!isHidden(hidden, Level.DISTRICT, district)) {
                    show(solver, category(persons, city.of(district), k), city.sum(city.of(district), k));
                }
            }
        }
        int judged = 0;
        for (int c = 0; c < persons.length; c++) {
            if (c != lead && isHidden(hidden, Level.CENTRE, String.valueOf(c))) {
                for (int k = 0; k < CATEGORIES.size(); k++) {
                    judged += judge(solver, persons[c][k], city.persons()[c][k], where + ", centre " + c + ", " + k);
                }
            }
        }
        solver.delete();
        return judged;
    }

    private static int judge(MPSolver solver, MPVariable row, int persons, String where) {
        if (persons == 0 || persons >= FEW) {
            return 0;
        }
        double highest = furthest(solver, row, 1);
        double lowest = furthest(solver, row, -1);
        assertThat(highest).as(where + ": most").isGreaterThanOrEqualTo(FEW - 1e-6);
        assertThat(highest - lowest).as(where + ": width").isGreaterThanOrEqualTo(FEW - 1e-6);
        return 1;
    }

    private static double furthest(MPSolver solver, MPVariable row, double way) {
        solver.objective().clear();
        solver.objective().setCoefficient(row, way);
        solver.objective().setMaximization();
        assertThat(solver.solve()).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
        return row.solutionValue();
    }

    private static boolean isHidden(Set<Part> hidden, Level level, String unit) {
        return hidden.contains(new Part(level, unit, "2024", false));
    }

    private static List<MPVariable> category(MPVariable[][] persons, Set<Integer> centres, int category) {
        return centres.stream().map(c -> persons[c][category]).toList();
    }

    private static void show(MPSolver solver, List<MPVariable> parts, double sum) {
        MPConstraint constraint = solver.makeConstraint(sum, sum);
        Map<MPVariable, Double> weights = new HashMap<>();
        parts.forEach(part -> weights.put(part, 1.0));
        weights.forEach(constraint::setCoefficient);
    }
}
