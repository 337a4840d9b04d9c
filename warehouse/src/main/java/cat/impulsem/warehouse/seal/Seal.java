package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.MinimumCell;
import cat.impulsem.warehouse.text.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Protects all indicators of a release. Indicators that show the same series of figures make one cube; each cube is
 * protected on its own, several at a time, and equal input gives equal output.
 */
final class Seal {
    private final Ground ground;
    private final Cube.Grids grids;
    private final PrimaryRules rules;
    private final Earlier earlier;
    private final Integer baselineYear;

    Seal(Ground ground, PrimaryRules rules, Earlier earlier) {
        this(ground, rules, earlier, null);
    }

    /**
     * The sealing of a release.
     *
     * @param baselineYear year that some indicators compare with, or null
     */
    Seal(Ground ground, PrimaryRules rules, Earlier earlier, Integer baselineYear) {
        this.baselineYear = baselineYear;
        this.ground = ground;
        this.grids = new Cube.Grids(ground);
        this.rules = rules;
        this.earlier = earlier;
    }

    List<SealedCube> seal(List<Figures> indicators, Progress progress) {
        List<SealedCube> done = withoutWhatIsKnown(sealAll(cubes(indicators), progress));
        List<SealedCube> tied =
                done.stream().map(one -> with(one, sameSeries(one, done))).toList();
        return tied.stream().map(one -> with(one, told(one, tied))).toList();
    }

    /**
     * A proof must not lean on a place of which another indicator showed the same series in an earlier release: nothing below
     * the city is shown of it then. That can only be an indicator that is new.
     */
    private List<SealedCube> withoutWhatIsKnown(List<SealedCube> done) {
        return done.stream()
                .map(one -> done.stream().anyMatch(other -> other != one && isKnownFrom(one, other))
                        ? new CubeSeal(one.cube(), grids, rules.needs(one.cube()), earlier.of(one.cube()))
                                .sealCityAlone()
                        : one)
                .toList();
    }

    private boolean isKnownFrom(SealedCube one, SealedCube other) {
        if (one.hidden().isEmpty() || !one.cube().protectsASeriesOf(other.cube())) {
            return false;
        }
        BitSet known = (BitSet) earlier.of(other.cube()).shown().clone();
        known.andNot(other.hidden());
        return known.intersects(one.hidden());
    }

    /** The largest first: what takes long must not be begun when all the others are done. */
    private List<SealedCube> sealAll(List<Cube> cubes, Progress progress) {
        List<Task> tasks =
                cubes.stream().map(cube -> new Task(cube, rules.needs(cube))).toList();
        Map<Cube, Future<SealedCube>> done = new HashMap<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            tasks.stream()
                    .sorted(Comparator.comparingInt((Task task) -> -task.needs().size()))
                    .forEach(task -> done.put(task.cube(), workers.submit(() -> seal(task, progress))));
        }
        return cubes.stream().map(cube -> result(done.get(cube))).toList();
    }

    private static SealedCube result(Future<SealedCube> future) {
        if (future.state() == Future.State.FAILED) {
            throw future.exceptionNow() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(future.exceptionNow());
        }
        return future.resultNow();
    }

    private record Task(Cube cube, List<Need> needs) {}

    /** An indicator that shows a series which another one protects hides it wherever that one does. */
    private static BitSet sameSeries(SealedCube one, List<SealedCube> all) {
        BitSet told = new BitSet();
        all.stream()
                .filter(other -> other != one && other.cube().protectsASeriesOf(one.cube()))
                .forEach(other -> told.or(other.hidden()));
        return told;
    }

    private BitSet told(SealedCube one, List<SealedCube> all) {
        BitSet told = (BitSet) earlier.of(one.cube()).told().clone();
        for (Figures member : one.cube().members()) {
            all.forEach(other -> told.or(Told.by(member, other.cube(), other.hidden(), baselineYear)));
        }
        return told;
    }

    /** Hides more of a cube than it needs itself, but for what was shown before. */
    private SealedCube with(SealedCube one, BitSet more) {
        more.and(one.cube().displayed());
        more.andNot(earlier.of(one.cube()).shown());
        more.andNot(one.hidden());
        BitSet hidden = (BitSet) one.hidden().clone();
        hidden.or(more);
        more.or(one.told());
        return new SealedCube(
                one.cube(), one.scope(), one.primaries(), hidden, more, one.silence(), one.proved(), one.weaker());
    }

    private SealedCube seal(Task task, Progress progress) {
        Cube cube = task.cube();
        long start = System.nanoTime();
        SealedCube done = new CubeSeal(cube, grids, task.needs(), earlier.of(cube)).seal();
        if (!done.hidden().isEmpty()) {
            progress.step("%s: %d of %d figures hidden, %d proofs, %.1f s"
                    .formatted(
                            cube.name(),
                            done.hidden().cardinality(),
                            cube.displayed().cardinality(),
                            done.proved().size(),
                            (System.nanoTime() - start) / 1e9));
        }
        return done;
    }

    List<Cube> cubes(List<Figures> all) {
        List<Figures> indicators = all.stream().map(one -> overOthers(one, all)).toList();
        int[] group = IntStream.range(0, indicators.size()).toArray();
        Map<List<Object>, Integer> first = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            Cube alone = new Cube(ground, grids, List.of(indicators.get(i)));
            if (alone.keepsDenominators()) {
                continue;
            }
            for (Base base : alone.bases()) {
                if (Arrays.stream(base.values()).allMatch(value -> value == 0)) {
                    continue;
                }
                List<Object> series = List.of(base.grid().adding(), Arrays.hashCode(base.values()), sum(base));
                Integer other = first.putIfAbsent(series, i);
                if (other != null) {
                    join(group, i, other);
                }
            }
        }
        Map<Integer, List<Figures>> members = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(group[i], none -> new ArrayList<>()).add(indicators.get(i));
        }
        return members.values().stream()
                .map(some -> new Cube(ground, grids, some))
                .toList();
    }

    private static Figures overOthers(Figures one, List<Figures> all) {
        return one.indicator().release().minimumCells().stream()
                .filter(MinimumCell::isOfAnother)
                .flatMap(minimum ->
                        all.stream().filter(other -> other.indicator().id().equals(minimum.of())))
                .findFirst()
                .map(one::over)
                .orElse(one);
    }

    private static long sum(Base base) {
        return Arrays.stream(base.values()).sum();
    }

    private static void join(int[] group, int one, int other) {
        int from = group[one];
        int to = group[other];
        for (int i = 0; i < group.length; i++) {
            if (group[i] == from) {
                group[i] = to;
            }
        }
    }
}
