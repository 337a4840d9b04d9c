package cat.impulsem.etl.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance from one seed: each name has a stream of its own, so no table depends on how many draws another one made. */
final class Dice {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    static Dice of(long seed, Object... names) {
        long state = mix(seed);
        for (Object name : names) {
            state = mix(state ^ hash(name.toString()));
        }
        return new Dice(FACTORY.create(state));
    }

    double unit() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A positive factor around 1. */
    double factor(double spread) {
        return StrictMath.exp(spread * random.nextGaussian());
    }

    /** A waiting time with that mean, never negative, with a long tail. */
    int days(double mean) {
        double gamma = -StrictMath.log(1 - random.nextDouble()) - StrictMath.log(1 - random.nextDouble());
        return (int) StrictMath.round(mean * gamma / 2);
    }

    int poisson(double mean) {
        if (mean > 40) {
            return (int) Math.max(0, StrictMath.round(mean + StrictMath.sqrt(mean) * random.nextGaussian()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ one) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
