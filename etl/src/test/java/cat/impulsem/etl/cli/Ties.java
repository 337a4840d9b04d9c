package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Arithmetic that holds between the figures of different indicators wherever they have figures: one is so many times another,
 * two make up a third, a share of one is applied to the whole of another. Found by trying all of them on a release.
 */
final class Ties {
    private static final double NEAR = 1e-6;
    private static final int ENOUGH = 12;
    // One place in three is plenty, and a third of the time.
    private static final int STEP = 3;
    private final List<Series> all;

    private Ties(List<Series> all) {
        this.all = all.stream().filter(series -> !series.isPoor()).toList();
    }

    /**
     * What a protected series follows from.
     *
     * @param told the protected one
     * @param from the others
     */
    record Tie(Series told, List<Series> from) {}

    static Ties of(Path record) throws IOException {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        List<Series> all = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(record))) {
            for (JsonNode one : new ObjectMapper().readTree(in).get("indicators")) {
                catalogue.find(one.get("id").asText()).ifPresent(indicator -> {
                    double[] above = numbers(one, "nums");
                    double[] below = numbers(one, "dens");
                    double[] quotient = new double[above.length];
                    Arrays.setAll(quotient, place -> above[place] / below[place]);
                    all.add(new Series(indicator, Series.Part.ABOVE, above));
                    all.add(new Series(indicator, Series.Part.BELOW, below));
                    all.add(new Series(indicator, Series.Part.QUOTIENT, quotient));
                });
            }
        }
        return new Ties(all);
    }

    private static double[] numbers(JsonNode indicator, String name) {
        String states = indicator.get("states").asText();
        double[] numbers = new double[states.length() / STEP];
        for (int i = 0; i < numbers.length; i++) {
            int place = i * STEP;
            boolean isThere = states.charAt(place) != '-' && states.charAt(place) != 'N';
            numbers[i] = isThere ? indicator.get(name).get(place).asDouble() : Double.NaN;
        }
        return numbers;
    }

    List<Tie> found() {
        List<Tie> ties = new ArrayList<>();
        for (Series told : all) {
            if (told.isProtected()) {
                addMultiples(told, ties);
                addSums(told, ties);
                addShares(told, ties);
            }
        }
        return ties;
    }

    private void addMultiples(Series told, List<Tie> ties) {
        all.stream()
                .filter(one -> one.indicator() != told.indicator() && isMultiple(told.values(), one.values()))
                .forEach(one -> ties.add(new Tie(told, List.of(one))));
    }

    private void addSums(Series told, List<Tie> ties) {
        List<Series> amounts =
                all.stream().filter(one -> one.part() != Series.Part.QUOTIENT).toList();
        if (told.part() == Series.Part.QUOTIENT) {
            return;
        }
        for (int i = 0; i < amounts.size(); i++) {
            for (int j = 0; j < amounts.size(); j++) {
                Series one = amounts.get(i);
                Series other = amounts.get(j);
                boolean isOfOthers = i != j
                        && one != told
                        && other != told
                        && (one.indicator() != told.indicator() || other.indicator() != told.indicator());
                if (isOfOthers && holds(told, one, other, 1)) {
                    ties.add(new Tie(told, List.of(one, other)));
                }
                if (isOfOthers && i < j && holds(told, one, other, 0)) {
                    ties.add(new Tie(told, List.of(one, other)));
                }
            }
        }
    }

    private void addShares(Series told, List<Tie> ties) {
        for (Series share : all) {
            for (Series whole : all) {
                boolean isOfOthers = share.part() == Series.Part.QUOTIENT
                        && whole.part() != Series.Part.QUOTIENT
                        && share.indicator() != told.indicator()
                        && share.indicator() != whole.indicator()
                        && told.part() != Series.Part.QUOTIENT;
                if (isOfOthers && whole != told && holds(told, share, whole, 2)) {
                    ties.add(new Tie(told, List.of(share, whole)));
                }
            }
        }
    }

    private static boolean isMultiple(double[] one, double[] other) {
        double factor = Double.NaN;
        Set<Double> seen = new TreeSet<>();
        for (int place = 0; place < one.length; place++) {
            if (Double.isFinite(one[place]) && Double.isFinite(other[place])) {
                if (Double.isNaN(factor) && one[place] != 0 && other[place] != 0) {
                    factor = one[place] / other[place];
                }
                if (one[place] == 0 != (other[place] == 0) || isApart(one[place], factor * other[place])) {
                    return false;
                }
                seen.add(one[place]);
            }
        }
        return seen.size() > ENOUGH;
    }

    /** 0: a sum; 1: a difference; 2: a product. */
    private static boolean holds(Series told, Series one, Series other, int how) {
        Set<Double> seen = new TreeSet<>();
        for (int place = 0; place < told.values().length; place++) {
            double a = one.values()[place];
            double b = other.values()[place];
            double whole = told.values()[place];
            if (Double.isFinite(a) && Double.isFinite(b) && Double.isFinite(whole)) {
                double made = how == 0 ? a + b : how == 1 ? a - b : a * b;
                if (isApart(whole, made)) {
                    return false;
                }
                if (a != 0 && b != 0 && whole != 0) {
                    seen.add(whole);
                }
            }
        }
        return seen.size() > ENOUGH;
    }

    private static boolean isApart(double one, double other) {
        return one != 0 && !(Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one)))
                || one == 0 && Math.abs(other) > NEAR;
    }
}
