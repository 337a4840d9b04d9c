package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentence that a breakdown comes down to, made of its shown figures: the largest parts of what can be added up, and
 * single figures of what cannot.
 */
final class LargestParts {
    /** Sentences about shares of what whoever reads them knows by name. */
    private static final Map<String, String> SHARES =
            Map.of("R17.time", "time.largest", "R17.channel", "served.largest", "R17.subject", "served.largest");

    /** Which rows tell most of an analysis whose rows are no parts of a whole. */
    private static final Map<String, List<String>> SINGLE = Map.of(
            "L1.1a.mix", List.of("now", "same_mix", "before"),
            "L3.1a.waits", List.of("HALF", "NINE_IN_TEN"),
            "C.H.bounds", List.of("LOWER", "UPPER"));

    private static final String TWO_VIEWS = "M.B.gap";
    private static final String SHARE = "share";
    private static final String NEVER = "never";
    private static final String SUM = "sum";

    private final TakenApart apart;
    private final Screen screen;
    private final Texts texts;

    LargestParts(TakenApart apart) {
        this.apart = apart;
        this.screen = apart.screen();
        this.texts = screen.texts();
    }

    /** The sentence that stands instead of the title, where there is one. */
    Optional<String> title() {
        List<Code> largest = largest(SHARE);
        return Optional.ofNullable(SHARES.get(apart.analysis().id()))
                .filter(sentence -> largest.size() == 2)
                .map(sentence -> texts.get(
                        sentence,
                        apart.name(largest.get(0)),
                        words(share(), largest.get(0)),
                        apart.name(largest.get(1)),
                        words(share(), largest.get(1))));
    }

    /** The sentence under the title where that does not say it; empty where nothing can be told. */
    Optional<String> finding() {
        String id = apart.analysis().id();
        if (SHARES.containsKey(id)) {
            return Optional.empty();
        }
        if (id.equals(TWO_VIEWS)) {
            return twoViews();
        }
        return SINGLE.containsKey(id) ? single(SINGLE.get(id)) : ofSum();
    }

    private Measure share() {
        return apart.analysis().measure(SHARE);
    }

    private Optional<String> single(List<String> codes) {
        Measure measure = apart.analysis().measures().getFirst();
        List<Code> told = apart.parts().stream()
                .filter(code -> codes.contains(code.id()))
                .filter(code -> apart.figure(measure.id(), code.id()).hasFigure())
                .toList();
        return told.size() < codes.size()
                ? Optional.empty()
                : Optional.of(texts.get(
                        "breakdown.single",
                        apart.name(measure),
                        told.stream()
                                .map(code -> texts.get("breakdown.part", apart.name(code), words(measure, code)))
                                .collect(Collectors.joining("; "))));
    }

    /** Of shares of a whole, else of the first amounts that add up; what is protected may be larger, and that is said. */
    private Optional<String> ofSum() {
        return measured().flatMap(measure -> {
            List<Code> largest = largest(measure.id());
            if (largest.isEmpty()) {
                return Optional.empty();
            }
            String parts = largest.stream()
                    .map(code -> texts.get("breakdown.part", apart.name(code), words(measure, code)))
                    .collect(Collectors.joining("; "));
            String told =
                    texts.get(largest.size() > 1 ? "breakdown.largest" : "breakdown.single", name(measure), parts);
            return Optional.of(isWhole(measure) ? told : told + " " + texts.get("programme.finding.hidden"));
        });
    }

    private String name(Measure measure) {
        return apart.name(measure);
    }

    private Optional<Measure> measured() {
        List<Measure> measures = apart.analysis().measures();
        return Stream.concat(
                        measures.stream()
                                .filter(one -> one.id().equals(SHARE)
                                        && !one.additivity().overCategories().equals(NEVER)),
                        measures.stream()
                                .filter(one -> one.additivity().overCategories().equals(SUM)))
                .findFirst();
    }

    private boolean isWhole(Measure measure) {
        return apart.parts().stream()
                .noneMatch(code -> apart.figure(measure.id(), code.id()).state() == State.SUPPRESSED);
    }

    private List<Code> largest(String measure) {
        return apart.parts().stream()
                .filter(code -> apart.figure(measure, code.id()).or(0) > 0)
                .sorted(Comparator.comparingDouble(
                        (Code code) -> -apart.figure(measure, code.id()).or(0)))
                .limit(2)
                .toList();
    }

    /** Where management and team lie farthest apart. */
    private Optional<String> twoViews() {
        List<Code> both = apart.parts().stream()
                .filter(code -> Stream.of("gap", "by_management", "by_team", "centres")
                        .allMatch(measure -> apart.figure(measure, code.id()).hasFigure()))
                .toList();
        return both.stream()
                .max(Comparator.comparingDouble(this::distance))
                .map(code -> distance(code) == 0
                        ? texts.get("breakdown.views.equal", both.size())
                        : texts.get(
                                "breakdown.views",
                                apart.name(code),
                                words(apart.analysis().measure("by_management"), code),
                                words(apart.analysis().measure("by_team"), code),
                                words(apart.analysis().measure("centres"), code)));
    }

    private double distance(Code code) {
        return Math.abs(apart.figure("gap", code.id()).value());
    }

    /** With its unit where the name of the measure does not say it already. */
    private String words(Measure measure, Code code) {
        AnalysisFigure figure = apart.figure(measure.id(), code.id());
        return measure.writing().isPercent()
                ? screen.figures().value(figure.value(), measure.writing())
                : screen.figures().number(figure.value(), measure.writing().decimals());
    }
}
