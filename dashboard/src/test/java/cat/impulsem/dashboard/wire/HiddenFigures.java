package cat.impulsem.dashboard.wire;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.MinimumCell;
import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * All hidden figures of a release as its ledger, which nobody sees, has them, and those of analyses as the facts have them:
 * numerators and denominators of five digits and more, the same in hours, and raw quotients, which small numbers have as
 * well. Small numbers themselves stand everywhere and would tell nothing.
 *
 * @param indicators ids of those that have hidden figures, analyses too
 * @param whole whole numbers, without signs
 * @param quotients quotients with their first six decimals, if they are not also those of something shown
 */
record HiddenFigures(Set<String> indicators, Set<String> whole, Set<String> quotients) {
    private static final long LEAST = 10_000;
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    /** Not the decimals of another number, and no part of a name or hash. */
    private static final Pattern PLAIN = Pattern.compile("(?<![0-9A-Za-z]|\\d\\.)(\\d{5,})(?![0-9A-Za-z])");

    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9A-Za-z]|\\d[.,])(\\d{1,3}([.,'\u00a0\u202f])\\d{3}(?:\\2\\d{3})*)(?![0-9A-Za-z])");
    private static final Pattern QUOTIENT = Pattern.compile("(?<![0-9A-Za-z]|\\d\\.)(\\d+\\.\\d{6})\\d*");

    static HiddenFigures of(Path store) {
        HiddenFigures hidden = new HiddenFigures(new TreeSet<>(), new HashSet<>(), new HashSet<>());
        try (Stream<Path> ledger = Files.list(new StoreLayout(store).releases())) {
            for (Path file : ledger.toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    new ObjectMapper().readTree(in).get("indicators").forEach(hidden::add);
                }
            }
            HiddenOfAnalyses.of(store).forEach(hidden::add);
            hidden.quotients().removeAll(shown(store));
            return hidden;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(HiddenOfAnalyses.Value value) {
        indicators.add(value.analysis());
        add(value.figure());
        addQuotient(value.figure());
    }

    private static Set<String> shown(Path store) {
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(store));
        Path folder = snapshots.folder(snapshots.current().orElseThrow());
        try {
            String rows = FileText.read("(select value from read_parquet('" + folder.resolve("indicator_values.parquet")
                    + "') where value is not null union all select value from read_parquet('"
                    + folder.resolve("analysis_values.parquet") + "') where value is not null)");
            return QUOTIENT.matcher(rows).results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void add(JsonNode indicator) {
        // How much time a team recorded in all may be known; on what, may not, nor how much of its time was available.
        Indicator.Release release = CATALOGUE.get(indicator.get("id").asText()).release();
        boolean isOfWorkers = release.sensitivity() == Sensitivity.WORKERS;
        boolean isAvailable = isOfWorkers
                && release.minimumCells().stream()
                        .anyMatch(minimum ->
                                minimum.counts() == MinimumCell.Counts.PROFESSIONALS && minimum.of() != null);
        String states = indicator.get("states").asText();
        for (int place = 0; place < states.length(); place++) {
            if (states.charAt(place) == 'H') {
                indicators.add(indicator.get("id").asText());
                double numerator = indicator.get("nums").get(place).asDouble();
                double denominator = indicator.get("dens").get(place).asDouble();
                if (!isAvailable) {
                    add(numerator);
                }
                if (!isOfWorkers || isAvailable) {
                    add(denominator);
                }
                addQuotients(numerator, denominator);
            }
        }
    }

    private void add(double number) {
        for (double one : new double[] {number, number / 60}) {
            if (one >= LEAST) {
                whole.add(String.valueOf(Math.round(one)));
                whole.add(String.valueOf((long) one));
            }
        }
    }

    private void addQuotients(double numerator, double denominator) {
        for (double scale : new double[] {1, 100, 1000}) {
            addQuotient(scale * numerator / denominator);
        }
    }

    private void addQuotient(double quotient) {
        String raw = String.valueOf(quotient);
        if (raw.matches("\\d+\\.\\d{6,}") && !isPlain(quotient)) {
            quotients.add(raw.substring(0, raw.indexOf('.') + 7));
        }
    }

    /** Thirds and sixths stand everywhere, as shares of months that arrived. */
    private static boolean isPlain(double quotient) {
        double sixths = quotient * 6;
        return Math.abs(sixths - Math.round(sixths)) < 1e-6 || Math.abs(sixths / 100 - Math.round(sixths / 100)) < 1e-8;
    }

    /** Hidden figures that a text holds. */
    Set<String> in(String told) {
        String text =
                told.replace("\\u00a0", "\u00a0").replace("\\u202f", "\u202f").replace("&nbsp;", "\u00a0");
        Set<String> found = new TreeSet<>();
        found.addAll(matches(PLAIN, text, whole));
        found.addAll(matches(GROUPED, text, whole));
        found.addAll(matches(QUOTIENT, text, quotients));
        return found;
    }

    private static Set<String> matches(Pattern pattern, String text, Set<String> wanted) {
        Set<String> found = new TreeSet<>();
        Matcher numbers = pattern.matcher(text);
        while (numbers.find()) {
            String number = numbers.group(1);
            if (wanted.contains(pattern == QUOTIENT ? number : number.replaceAll("\\D", ""))) {
                found.add(number);
            }
        }
        return found;
    }
}
