package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reports, benefits, external resources and inquiries of one site. */
final class Procedures {
    private static final Map<String, String> REQUESTERS = Map.of(
            "REP_COURT", "COURT",
            "REP_SCHOOL", "SCHOOL",
            "REP_HOUSING", "HOUSING",
            "REP_FOREIGN", "GENERALITAT",
            "CHILD_RISK", "SCHOOL",
            "EXT_DISINFECT", "HEALTH",
            "EXT_CLEANING", "CITY");
    private final List<Process> processes = Process.all();
    private final CaseLoad residents;
    private int count;

    Procedures(CaseLoad residents) {
        this.residents = residents;
    }

    void write(SiteMonth month, RecordFiles out) {
        Dice dice = month.dice("procedures");
        count = 0;
        for (Process process : processes) {
            double atTheCentre = process.remaining(month.month());
            int cases = dice.poisson(month.volume(process.yearlyCount()) * (0.1 + 0.9 * atTheCentre));
            for (int i = 0; i < cases; i++) {
                write(month, process, dice, out);
            }
        }
    }

    private void write(SiteMonth month, Process process, Dice dice, RecordFiles out) {
        LocalDate asked = month.day(dice);
        LocalDate closed = dice.chance(0.03) ? null : month.ifCome(asked.plusDays(1 + dice.days(days(process, month))));
        out.procedures()
                .row(
                        month.key("T") + ++count,
                        month.centre(),
                        process.code(),
                        asked,
                        closed,
                        REQUESTERS.getOrDefault(process.code(), "PERSON"),
                        isManagedByOffice(process, month, dice) ? "OFFICE" : "CSS",
                        residents.any(dice).id(),
                        month.recorded(closed == null ? asked : closed, dice));
    }

    private static double days(Process process, SiteMonth month) {
        double easier = 1 - 0.12 * month.progress();
        return switch (process.kind()) {
            case "REPORT" ->
                15 * easier * StrictMath.pow(month.city().story().reportPace(month.site(), month.month()), 1.5);
            case "BENEFIT" -> 26 * easier;
            case "EXTERNAL" -> 14;
            default -> 22 * easier;
        };
    }

    private static boolean isManagedByOffice(Process process, SiteMonth month, Dice dice) {
        return switch (process.kind()) {
            case "BENEFIT" -> dice.chance(0.12 + 0.26 * month.progress());
            case "EXTERNAL" -> !dice.chance(process.remaining(month.month()));
            default -> false;
        };
    }
}
