package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of many open signals are shown first: the largest territories before their parts, headline indicators before the
 * others, worse before better, and within these the gravest; one of each indicator, at most four of one sort.
 */
final class SignalChoice {
    static final int SHOWN = 7;
    private static final int OF_ONE_SORT = 4;
    private static final List<String> GRAVITY = List.of(
            "base_fell",
            "above_limit",
            "below_limit",
            "target_missed",
            "worse_after_change",
            "shift_above",
            "shift_below",
            "trend_rising",
            "trend_falling",
            "near_upper_limit",
            "near_lower_limit");
    private static final List<String> STANDINGS = List.of("worse", "higher", "lower", "better");

    private final Set<String> headlines;

    SignalChoice(Set<String> headlines) {
        this.headlines = headlines;
    }

    List<Signal> of(List<Signal> open) {
        List<Signal> ordered = onePerIndicator(open.stream().sorted(order()).toList());
        List<Signal> chosen = new ArrayList<>();
        List<Signal> left = new ArrayList<>();
        Map<SignalSort, Integer> taken = new HashMap<>();
        for (Signal signal : ordered) {
            boolean isFull = taken.merge(SignalSort.of(signal), 1, Integer::sum) > OF_ONE_SORT;
            (isFull ? left : chosen).add(signal);
        }
        chosen.addAll(left);
        return chosen.stream().limit(SHOWN).sorted(order()).toList();
    }

    private static List<Signal> onePerIndicator(List<Signal> ordered) {
        Set<String> seen = new HashSet<>();
        return ordered.stream().filter(signal -> seen.add(signal.indicator())).toList();
    }

    private Comparator<Signal> order() {
        return Comparator.comparing((Signal signal) -> signal.unit().level())
                .thenComparing(signal -> !headlines.contains(signal.indicator()))
                .thenComparing(signal -> place(STANDINGS, signal.standing()))
                .thenComparing(signal -> place(GRAVITY, signal.rule()))
                .thenComparing(SignalChoice::gap, Comparator.reverseOrder())
                .thenComparing(Signal::raisedOn, Comparator.reverseOrder())
                .thenComparing(Signal::indicator)
                .thenComparing(signal -> signal.unit().code());
    }

    private static int place(List<String> order, String word) {
        int found = order.indexOf(word);
        return found < 0 ? order.size() : found;
    }

    /** How far the figure lies from what it is held against, as a share of that, so that units of measure do not count. */
    private static double gap(Signal signal) {
        if (signal.value() == null || signal.reference() == null) {
            return 0;
        }
        double distance = Math.abs(signal.value() - signal.reference());
        return signal.reference() == 0 ? distance : distance / Math.abs(signal.reference());
    }
}
