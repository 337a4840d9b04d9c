package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.engine.NaiveCity.Attendance;
import cat.impulsem.warehouse.engine.NaiveCity.Attention;
import cat.impulsem.warehouse.engine.NaiveCity.Entry;
import cat.impulsem.warehouse.engine.NaiveCity.Link;
import cat.impulsem.warehouse.engine.NaiveCity.Phase;
import cat.impulsem.warehouse.engine.NaiveCity.Session;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Indicators worked out once more from the definitions, with loops over rows instead of SQL. What adds up over centres
 * is worked out for each centre and month and then given to the district of that centre at the month's end.
 */
final class NaiveFigures {
    private static final int GAP = 10;
    private static final int YEAR = 365;
    private final NaiveCity city;
    private final ViewMode mode;
    private final Level level;

    NaiveFigures(NaiveCity city, ViewMode mode, Level level) {
        this.city = city;
        this.mode = mode;
        this.level = level;
    }

    private int centreKey(int centre) {
        return mode == ViewMode.IS && centre == 3 ? 4 : centre;
    }

    private int unit(int centre, LocalDate day) {
        LocalDate districtDay = mode == ViewMode.IS ? LocalDate.MAX : day;
        return switch (level) {
            case CITY -> 0;
            case CENTRE -> centreKey(centre);
            case DISTRICT -> Integer.parseInt(NaiveCity.district(centreKey(centre), districtDay));
        };
    }

    private static boolean isIn(LocalDate day, Period period) {
        return !day.isBefore(period.start()) && day.isBefore(period.end());
    }

    private static LocalDate lastDay(Period period) {
        return period.end().minusDays(1);
    }

    /** Adds the figures of the centres up, month by month. */
    private Map<Integer, Figure> byMonth(Period period, Function<Period, Map<Integer, Figure>> centres) {
        Map<Integer, Figure> total = new TreeMap<>();
        period.months().stream().map(Period::month).forEach(month -> centres.apply(month)
                .forEach((centre, figure) -> total.merge(
                        unit(centre, lastDay(month)),
                        figure,
                        (one, other) -> new Figure(one.num() + other.num(), one.den() + other.den()))));
        return total;
    }

    /** Adds amounts of the whole period up over centres. */
    private Map<Integer, Figure> amounts(Period period, Map<Integer, Double> centres) {
        Map<Integer, Figure> total = new TreeMap<>();
        centres.forEach((centre, amount) -> total.merge(
                unit(centre, lastDay(period)),
                new Figure(amount, 1),
                (one, other) -> new Figure(one.num() + other.num(), 1)));
        return total;
    }

    private Map<Integer, List<Entry>> entries(Period period) {
        return city.entries.stream()
                .filter(entry -> isIn(entry.day(), period))
                .collect(Collectors.groupingBy(entry -> centreKey(entry.centre())));
    }

    private static int minutes(List<Entry> entries) {
        return entries.stream().mapToInt(Entry::minutes).sum();
    }

    private static int bureaucratic(List<Entry> entries) {
        return minutes(entries.stream().filter(Entry::isBureaucratic).toList());
    }

    private static <K, V, R> Map<K, R> mapped(Map<K, V> values, Function<V, R> function) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> function.apply(entry.getValue())));
    }

    /** L1.A: bureaucratic of recorded minutes. */
    Map<Integer, Figure> bureaucraticShare(Period period) {
        return byMonth(period, month -> mapped(entries(month), rows -> new Figure(bureaucratic(rows), minutes(rows))));
    }

    /** L1.B: fall of the bureaucratic share, times the minutes available now. */
    Map<Integer, Figure> regainedTime(Period period, Period baseline) {
        Map<Integer, List<Entry>> before = entries(baseline);
        Map<Integer, Double> regained = new TreeMap<>();
        entries(period).forEach((centre, rows) -> {
            if (before.containsKey(centre)) {
                List<Entry> old = before.get(centre);
                double fall = (double) bureaucratic(old) / minutes(old) - (double) bureaucratic(rows) / minutes(rows);
                List<NaiveCity.Available> capacity = city.available.stream()
                        .filter(one -> centreKey(one.centre()) == centre && isIn(one.day(), period))
                        .toList();
                if (!capacity.isEmpty()) {
                    regained.put(
                            centre,
                            fall
                                    * capacity.stream()
                                            .mapToInt(one -> one.contracted() - one.absent())
                                            .sum());
                }
            }
        });
        return amounts(period, regained);
    }

    /** L1.C: fall of the bureaucratic minutes that have a process. */
    Map<Integer, Figure> codedChange(Period period, Period baseline) {
        Map<Integer, List<Entry>> before = entries(baseline);
        Map<Integer, Double> change = new TreeMap<>();
        entries(period).forEach((centre, rows) -> {
            if (before.containsKey(centre)) {
                change.put(centre, coded(before.get(centre)) - coded(rows));
            }
        });
        return amounts(period, change);
    }

    private static double coded(List<Entry> entries) {
        return minutes(entries.stream()
                .filter(entry -> entry.isBureaucratic() && entry.process() != null)
                .toList());
    }

    /** L2.1a: persons in groups among all persons seen. */
    Map<Integer, Figure> groupPersons(Period period) {
        Map<Integer, Set<String>> inGroups = new TreeMap<>();
        Map<Integer, Set<String>> all = new TreeMap<>();
        Map<String, Session> sessions =
                city.sessions.stream().collect(Collectors.toMap(Session::id, Function.identity()));
        for (Attendance one : city.attendances) {
            Session session = sessions.get(one.session());
            if (isIn(session.day(), period)) {
                int unit = unit(session.centre(), session.day());
                inGroups.computeIfAbsent(unit, key -> new HashSet<>()).add(one.person());
                all.computeIfAbsent(unit, key -> new HashSet<>()).add(one.person());
            }
        }
        held().filter(one -> isIn(one.day(), period))
                .forEach(one -> all.computeIfAbsent(unit(one.centre(), one.day()), key -> new HashSet<>())
                        .add(one.person()));
        Map<Integer, Figure> figures = new TreeMap<>();
        all.forEach((unit, persons) -> figures.put(
                unit, new Figure(inGroups.getOrDefault(unit, Set.of()).size(), persons.size())));
        return figures;
    }

    private Stream<Attention> held() {
        return city.attentions.stream().filter(one -> one.status().equals("DONE"));
    }

    /** L2.1b: group episodes without individual attention around them, ninety days before the period. */
    Map<Integer, Figure> substitution(Period period) {
        return byMonth(period, month -> {
            Map<Integer, Figure> figures = new TreeMap<>();
            Map<String, Session> sessions =
                    city.sessions.stream().collect(Collectors.toMap(Session::id, Function.identity()));
            for (Attendance one : city.attendances) {
                Session session = sessions.get(one.session());
                boolean isAsked = !session.day().isBefore(month.start().minusDays(90))
                        && session.day().isBefore(month.end().minusDays(90));
                if (isAsked && isFirst(one, session, sessions)) {
                    Figure figure = new Figure(isReplaced(one, session) ? 1 : 0, 1);
                    figures.merge(
                            centreKey(session.centre()),
                            figure,
                            (a, b) -> new Figure(a.num() + b.num(), a.den() + b.den()));
                }
            }
            return figures;
        });
    }

    private boolean isFirst(Attendance one, Session session, Map<String, Session> sessions) {
        return city.attendances.stream()
                .filter(other -> other.person().equals(one.person()) && !other.equals(one))
                .map(other -> sessions.get(other.session()))
                .filter(other -> other.subject().equals(session.subject()))
                .filter(other -> Comparator.comparing(Session::day)
                                .thenComparing(Session::id)
                                .compare(other, session)
                        < 0)
                .noneMatch(other -> ChronoUnit.DAYS.between(other.day(), session.day()) <= YEAR);
    }

    private boolean isReplaced(Attendance one, Session session) {
        return held().filter(attention -> attention.person().equals(one.person()))
                .filter(attention -> attention.subject().equals(session.subject()))
                .noneMatch(attention -> !attention.day().isBefore(session.day().minusDays(30))
                        && !attention.day().isAfter(session.day().plusDays(90)));
    }

    /** L3.1a: days waited for first visits. */
    Map<Integer, Figure> waiting(Period period) {
        return byMonth(
                period,
                month -> mapped(
                        held().filter(one -> one.kind().equals("FIRST") && isIn(one.day(), month))
                                .collect(Collectors.groupingBy(one -> centreKey(one.centre()))),
                        visits -> new Figure(
                                visits.stream()
                                        .mapToLong(one -> ChronoUnit.DAYS.between(one.requested(), one.day()))
                                        .sum(),
                                visits.size())));
    }

    /** L4.2b: squares of the lengths of blocks of intervention, over their lengths. */
    Map<Integer, Figure> blocks(Period period) {
        return byMonth(period, month -> {
            Map<Integer, Figure> figures = new TreeMap<>();
            entries(month).forEach((centre, rows) -> {
                List<Integer> lengths = rows.stream()
                        .filter(Entry::isIntervention)
                        .collect(Collectors.groupingBy(entry -> entry.professional() + entry.day()))
                        .values()
                        .stream()
                        .flatMap(NaiveFigures::lengths)
                        .toList();
                if (!lengths.isEmpty()) {
                    figures.put(
                            centre,
                            new Figure(
                                    lengths.stream()
                                            .mapToDouble(length -> length * length)
                                            .sum(),
                                    lengths.stream()
                                            .mapToDouble(length -> length)
                                            .sum()));
                }
            });
            return figures;
        });
    }

    private static Stream<Integer> lengths(List<Entry> dayOfOne) {
        Stream.Builder<Integer> lengths = Stream.builder();
        int length = 0;
        Entry before = null;
        for (Entry entry :
                dayOfOne.stream().sorted(Comparator.comparing(Entry::start)).toList()) {
            if (before != null && entry.start() - before.end() > GAP) {
                lengths.add(length);
                length = 0;
            }
            length += entry.minutes();
            before = entry;
        }
        return lengths.add(length).build();
    }

    /** C.D: exits from the first two phases, over the days that actions were in them. */
    Map<Integer, Figure> transitions(Period period) {
        Map<Integer, Figure> figures = new TreeMap<>();
        for (Period month : period.months().stream().map(Period::month).toList()) {
            for (Phase stay : city.phases) {
                long days = period(stay, month);
                if (stay.phase() <= 2 && days > 0) {
                    boolean leaves = stay.left() != null
                            && stay.left().isAfter(month.start())
                            && !stay.left().isAfter(month.end());
                    units(stay.action(), month)
                            .forEach(unit -> figures.merge(
                                    unit,
                                    new Figure(leaves ? 1 : 0, days),
                                    (a, b) -> new Figure(a.num() + b.num(), a.den() + b.den())));
                }
            }
        }
        return figures;
    }

    private static long period(Phase stay, Period period) {
        LocalDate from = stay.entered().isAfter(period.start()) ? stay.entered() : period.start();
        LocalDate to = stay.left() == null || stay.left().isAfter(period.end()) ? period.end() : stay.left();
        return ChronoUnit.DAYS.between(from, to);
    }

    private Set<Integer> units(String action, Period period) {
        return city.links.stream()
                .filter(link -> link.action().equals(action))
                .map(Link::centre)
                .map(centre -> unit(centre, lastDay(period)))
                .collect(Collectors.toSet());
    }

    /** C.H: distinct persons who joined actions. */
    Map<Integer, Figure> participants(Period period) {
        Map<Integer, Set<String>> persons = new TreeMap<>();
        city.participants.stream().filter(one -> isIn(one.first(), period)).forEach(one -> units(one.action(), period)
                .forEach(unit ->
                        persons.computeIfAbsent(unit, key -> new HashSet<>()).add(one.person())));
        return new TreeMap<>(mapped(persons, all -> new Figure(all.size(), 1)));
    }
}
