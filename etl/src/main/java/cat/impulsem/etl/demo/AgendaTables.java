package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The agenda and the available time: one file of entries for each month, one of availability for each quarter. */
final class AgendaTables {
    private final City city;
    private final Activities activities = new Activities();
    private final Map<YearMonth, Integer> workingDaysBefore = new HashMap<>();

    AgendaTables(City city) {
        this.city = city;
        int count = 0;
        for (YearMonth month : city.span().months()) {
            workingDaysBefore.put(month, count);
            count += WorkingDays.of(month).size();
        }
    }

    /** Quarters do not depend on each other, so they are written side by side. */
    void write(TableFiles files) {
        List<YearMonth> months = city.span().months();
        IntStream.range(0, months.size() / 3)
                .parallel()
                .forEach(quarter -> writeQuarter(files, months.subList(quarter * 3, quarter * 3 + 3)));
    }

    private void writeQuarter(TableFiles files, List<YearMonth> months) {
        String name = months.getFirst().getYear() + "-q" + (months.getFirst().getMonthValue() + 2) / 3;
        try (TableFile availability = files.open("availability", name)) {
            months.forEach(month -> writeMonth(files, availability, month));
        }
    }

    private void writeMonth(TableFiles files, TableFile availability, YearMonth month) {
        try (TableFile entries = files.open("agenda_entries", month)) {
            for (Site site : city.sites()) {
                if (!Story.isGap(site, month)) {
                    write(new AgendaMonth(city, activities, site, month, availability, entries));
                }
            }
        }
    }

    private void write(AgendaMonth agenda) {
        for (Stint stint : city.staffing().at(agenda.site())) {
            Leave leave = null;
            int index = workingDaysBefore.get(agenda.month());
            for (LocalDate day : WorkingDays.of(agenda.month())) {
                if (stint.covers(day) && isKept(stint, index)) {
                    leave = leave == null ? Leave.of(city.seed(), stint.professional(), day.getYear()) : leave;
                    agenda.write(stint.professional(), day, leave.on(day));
                }
                index++;
            }
        }
    }

    private boolean isKept(Stint stint, int index) {
        double share = city.staffing().dayShare(stint.site());
        double phase = stint.professional().phase();
        return Math.floor((index + 1) * share + phase) > Math.floor(index * share + phase);
    }
}
