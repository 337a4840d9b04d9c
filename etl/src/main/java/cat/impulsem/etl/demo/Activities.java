package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which activity of a family is written, on which procedure it was spent, and where. */
final class Activities {
    private static final double CHILD_RISK = 0.2;
    private final Map<Family, List<String>> codes = new EnumMap<>(Family.class);
    private final Map<Family, Weights> weights = new EnumMap<>(Family.class);
    private final Map<String, List<Process>> processes =
            Process.all().stream().collect(Collectors.groupingBy(Process::kind));
    private final Map<YearMonth, Map<String, Weights>> work = new ConcurrentHashMap<>();

    Activities() {
        List<NamedCsvRecord> rows = Listing.read("demo/activities.csv");
        for (Family family : Family.values()) {
            List<NamedCsvRecord> own = rows.stream()
                    .filter(row -> row.getField("family").equals(family.code()))
                    .toList();
            codes.put(
                    family,
                    own.stream().map(row -> row.getField("activity_code")).toList());
            weights.put(
                    family,
                    Weights.of(own.stream()
                            .mapToDouble(row -> Double.parseDouble(row.getField("weight")))
                            .toArray()));
        }
    }

    String code(Family family, Dice dice) {
        return codes.get(family).get(weights.get(family).pick(dice));
    }

    /** The procedure that the time was spent on, or null. */
    String process(Family family, YearMonth month, Dice dice) {
        return switch (family) {
            case REP -> ofKind("REPORT", month, dice);
            case BEN -> ofKind("BENEFIT", month, dice);
            case EXT -> ofKind("EXTERNAL", month, dice);
            case FAM -> dice.chance(CHILD_RISK) ? "CHILD_RISK" : null;
            default -> null;
        };
    }

    String place(Family family, String activity, Dice dice) {
        if (activity.equals("IND_DOM")) {
            return "HOME";
        }
        double outside =
                switch (family) {
                    case COM -> 0.7;
                    case NET -> 0.6;
                    case GRP -> 0.25;
                    case TRAVEL -> 1;
                    case FAM, IND -> 0.05;
                    default -> 0;
                };
        return outside > 0 && dice.chance(outside) ? "TERRITORY" : "CENTRE";
    }

    private String ofKind(String kind, YearMonth month, Dice dice) {
        List<Process> all = processes.get(kind);
        return all.get(weights(kind, month, all).pick(dice)).code();
    }

    private Weights weights(String kind, YearMonth month, List<Process> ofKind) {
        return work.computeIfAbsent(month, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        kind,
                        any -> Weights.of(ofKind.stream()
                                .mapToDouble(one -> one.work(month))
                                .toArray()));
    }
}
