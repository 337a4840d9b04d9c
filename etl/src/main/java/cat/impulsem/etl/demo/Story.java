package cat.impulsem.etl.demo;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happens to the city's centres, as numbers; told in docs/demo-city.md. */
final class Story {
    private static final Set<String> QUICK_REPORTS = Set.of("03", "08", "10");
    private static final YearMonth QUICK_FROM = YearMonth.of(2024, 10);
    private static final Set<Integer> RELAPSING = Set.of(17, 21);
    /** Month of which a centre's agenda never arrives, by number of the centre. */
    static final Map<Integer, YearMonth> GAPS =
            new TreeMap<>(Map.of(16, YearMonth.of(2024, 3), 33, YearMonth.of(2025, 6)));

    private static final Set<Integer> SUBSTITUTING = Set.of(4, 8, 23, 30, 33);
    private static final Set<Integer> ADDING = Set.of(2, 12, 27, 29, 35);
    private static final Set<Integer> LONGER_BLOCKS = Set.of(1, 7, 13, 20, 26, 32, 37, 39);
    private static final Map<String, Double> STRENGTH = Map.of(
            "01", 1.4, "02", 0.9, "03", 1.0, "04", 0.7, "05", 0.5, "06", 1.1, "07", 1.2, "08", 0.6, "09", 1.3, "10",
            0.9);
    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final int MONTHS = 22;
    private final long seed;
    private final List<Process> processes = Process.all();

    Story(long seed) {
        this.seed = seed;
    }

    /** How far the change has come, 0 in the baseline year and 1 at the end of 2025. */
    static double progress(YearMonth month) {
        double way = ramp(START, month, MONTHS);
        return way * way * (3 - 2 * way);
    }

    boolean isSubstituting(Site site, YearMonth month) {
        return SUBSTITUTING.contains(site.number()) && !month.isBefore(START);
    }

    boolean isAdding(Site site, YearMonth month) {
        return ADDING.contains(site.number()) && !month.isBefore(START);
    }

    /** How much more group work there is than in the baseline year. */
    double groupGrowth(Site site, YearMonth month) {
        boolean strong = isSubstituting(site, month) || isAdding(site, month);
        return 1 + (strong ? 0.8 : 0.15) * progress(month);
    }

    /** What the days and minutes of a report are multiplied by. */
    double reportPace(Site site, YearMonth month) {
        return QUICK_REPORTS.contains(site.district()) ? 1 - 0.3 * ramp(QUICK_FROM, month, 6) : 1;
    }

    /** What the length of an intervention block is multiplied by. */
    double blockLength(Site site, YearMonth month) {
        double usual = Dice.of(seed, "blocks", site.number()).between(0.85, 1.12);
        return LONGER_BLOCKS.contains(site.number()) ? usual * (1 + 0.4 * progress(month)) : usual;
    }

    /** Part of the available time that is recorded. */
    double coverage(Site site, YearMonth month) {
        if (site.number() == 19 && !month.isBefore(YearMonth.of(2024, 2)) && month.isBefore(YearMonth.of(2024, 7))) {
            return 0.62;
        }
        double usual = Dice.of(seed, "coverage", site.number()).between(0.78, 0.95);
        return Math.min(0.97, usual + 0.02 * progress(month) + noise(site, month, "coverage", 0.015) - 1);
    }

    /** Whether nothing of the agenda was delivered for a month. */
    static boolean isGap(Site site, YearMonth month) {
        return month.equals(GAPS.get(site.number()));
    }

    /** Share of each family in the recorded time of a social worker; they add up to 1. */
    double[] shares(Site site, YearMonth month) {
        double[] shares = new double[Family.values().length];
        double freed = 0;
        for (Family family : Family.values()) {
            double before = family.share() * level(site, family);
            double now = before * (family.isBureaucratic() ? bureaucracy(site, family, month) : 1);
            freed += before - now;
            shares[family.ordinal()] = now;
        }
        reinvest(site, month, freed, shares);
        return normalised(shares, site, month);
    }

    private void reinvest(Site site, YearMonth month, double freed, double[] shares) {
        add(shares, Family.GRP, (isSubstituting(site, month) ? 0.45 : isAdding(site, month) ? 0.35 : 0.12) * freed);
        add(shares, Family.COM, 0.25 * freed);
        add(shares, Family.FAM, 0.18 * freed);
        add(shares, Family.NET, 0.06 * freed);
        add(shares, Family.TEAM, 0.05 * freed);
        add(shares, Family.IND, (isSubstituting(site, month) ? -0.05 : 0.2) * freed);
        shares[Family.COM.ordinal()] *= Support.of(site).effect(month);
        shares[Family.GRP.ordinal()] *= groupGrowth(site, month);
    }

    private static void add(double[] shares, Family family, double share) {
        shares[family.ordinal()] += share;
    }

    private double[] normalised(double[] shares, Site site, YearMonth month) {
        double sum = 0;
        for (Family family : Family.values()) {
            shares[family.ordinal()] *= noise(site, month, family.code(), 0.05);
            sum += shares[family.ordinal()];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private double level(Site site, Family family) {
        double own = Dice.of(seed, "level", site.number(), family.code()).factor(family.isCollective() ? 0.25 : 0.08);
        return family.isBureaucratic() ? own * (1 + 0.06 * (site.need() - 1)) : own;
    }

    private double bureaucracy(Site site, Family family, YearMonth month) {
        double way = RELAPSING.contains(site.number()) ? 2.6 * relapse(month) : progress(month);
        double strength = STRENGTH.get(site.district());
        double general = 1 - 0.085 * strength * way;
        return switch (family) {
            case REP -> general * reportPace(site, month);
            case EXT -> general * externalRemaining(month);
            default -> general;
        };
    }

    /** Up through 2024, back in the first half of 2025; beyond the start, to outweigh the external work that left. */
    private static double relapse(YearMonth month) {
        return ramp(START, month, 10) - 1.4 * ramp(YearMonth.of(2025, 1), month, 6);
    }

    private double externalRemaining(YearMonth month) {
        double now = 0;
        double before = 0;
        for (Process process : processes) {
            if (process.kind().equals("EXTERNAL")) {
                now += process.work(month);
                before += process.standardMinutes() * process.yearlyCount();
            }
        }
        return now / before;
    }

    private double noise(Site site, YearMonth month, String what, double spread) {
        return Dice.of(seed, "noise", site.number(), month, what).factor(spread);
    }

    private static double ramp(YearMonth from, YearMonth month, int months) {
        return Math.clamp(ChronoUnit.MONTHS.between(from, month) / (double) months, 0, 1);
    }
}
