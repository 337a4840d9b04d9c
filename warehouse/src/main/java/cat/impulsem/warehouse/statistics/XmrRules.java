package cat.impulsem.warehouse.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/** Finds the special causes among the points of one segment; each rule marks all points that take part. */
final class XmrRules {
    private final double[] values;
    private final XmrSegment segment;
    private final RuleSet rules;
    private final int[] side;
    private final int[] step;

    XmrRules(double[] values, XmrSegment segment, RuleSet rules) {
        this.values = values;
        this.segment = segment;
        this.rules = rules;
        side = Arrays.stream(values)
                .mapToInt(value -> (int) Math.signum(value - segment.mean()))
                .toArray();
        step = new int[Math.max(0, values.length - 1)];
        Arrays.setAll(step, i -> (int) Math.signum(values[i + 1] - values[i]));
    }

    List<XmrPoint> points() {
        boolean[] shift = runs(side, rules.shiftLength());
        boolean[] trend = pointsOf(runs(step, rules.trendLength() - 1));
        boolean[] near = twoInThree();
        List<XmrPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            EnumSet<SpecialCause> causes = EnumSet.noneOf(SpecialCause.class);
            addOutside(causes, i);
            add(causes, trend[i], direction(trend, i), SpecialCause.TREND_RISING, SpecialCause.TREND_FALLING);
            add(causes, near[i], side[i], SpecialCause.NEAR_UPPER_LIMIT, SpecialCause.NEAR_LOWER_LIMIT);
            add(causes, shift[i], side[i], SpecialCause.SHIFT_ABOVE, SpecialCause.SHIFT_BELOW);
            points.add(new XmrPoint(values[i], Collections.unmodifiableSet(causes)));
        }
        return points;
    }

    private void addOutside(EnumSet<SpecialCause> causes, int i) {
        segment.limits()
                .filter(limits -> !limits.contains(values[i]))
                .ifPresent(limits ->
                        causes.add(values[i] > limits.upper() ? SpecialCause.ABOVE_LIMIT : SpecialCause.BELOW_LIMIT));
    }

    private static void add(
            EnumSet<SpecialCause> causes, boolean marked, int sign, SpecialCause above, SpecialCause below) {
        if (marked) {
            causes.add(sign > 0 ? above : below);
        }
    }

    /** At a turning point that ends one trend and starts another, the later trend names it. */
    private int direction(boolean[] trend, int i) {
        boolean goesOn = i + 1 < trend.length && trend[i + 1];
        return goesOn || i == 0 ? step.length == 0 ? 0 : step[i] : step[i - 1];
    }

    /** Marks every stretch of at least so many equal signs; zero breaks a stretch. */
    private static boolean[] runs(int[] signs, int length) {
        boolean[] marked = new boolean[signs.length];
        int start = 0;
        for (int i = 1; i <= signs.length; i++) {
            if (i < signs.length && signs[i] == signs[start]) {
                continue;
            }
            if (signs[start] != 0 && i - start >= length) {
                Arrays.fill(marked, start, i, true);
            }
            start = i;
        }
        return marked;
    }

    private boolean[] pointsOf(boolean[] steps) {
        boolean[] marked = new boolean[values.length];
        for (int i = 0; i < steps.length; i++) {
            marked[i] |= steps[i];
            marked[i + 1] |= steps[i];
        }
        return marked;
    }

    private boolean[] twoInThree() {
        boolean[] near = outerThird();
        boolean[] marked = new boolean[values.length];
        for (int i = 0; i + 2 < values.length; i++) {
            boolean oneSide = Math.abs(side[i] + side[i + 1] + side[i + 2]) == 3;
            int count = (near[i] ? 1 : 0) + (near[i + 1] ? 1 : 0) + (near[i + 2] ? 1 : 0);
            for (int j = i; oneSide && count >= 2 && j < i + 3; j++) {
                marked[j] |= near[j];
            }
        }
        return marked;
    }

    private boolean[] outerThird() {
        boolean[] near = new boolean[values.length];
        segment.limits().ifPresent(limits -> {
            Interval inner = segment.innerTwoThirds().orElseThrow();
            for (int i = 0; i < values.length; i++) {
                near[i] = limits.contains(values[i]) && !inner.contains(values[i]);
            }
        });
        return near;
    }
}
