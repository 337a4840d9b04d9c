package cat.impulsem.etl.demo;

import java.time.LocalDate;

/** When a professional is away in a year: holidays, illness and hours off. */
final class Leave {
    /** Kinds of a day, as stored for each day of the year. */
    static final byte PRESENT = 0;

    static final byte HOLIDAY = 1;
    static final byte ILL = 2;
    static final byte ILL_COVERED = 3;
    static final byte HOURS_OFF = 4;
    private final byte[] kinds = new byte[367];
    private final int year;

    private Leave(int year) {
        this.year = year;
    }

    static Leave of(long seed, Professional professional, int year) {
        Leave leave = new Leave(year);
        Dice dice = Dice.of(seed, "leave", professional.number(), year);
        leave.hoursOff(dice);
        leave.illness(dice);
        leave.holidays(professional, dice);
        return leave;
    }

    byte on(LocalDate day) {
        return kinds[day.getDayOfYear()];
    }

    private void hoursOff(Dice dice) {
        for (int day = 1; day < kinds.length; day++) {
            kinds[day] = dice.chance(0.02) ? HOURS_OFF : PRESENT;
        }
    }

    private void illness(Dice dice) {
        double covered = year < 2024 ? 0.42 : year == 2024 ? 0.5 : 0.58;
        for (int month = 1; month <= 12; month++) {
            if (dice.chance(0.07)) {
                LocalDate from = LocalDate.of(year, month, dice.between(1, 28));
                mark(from, Math.min(90, 2 + dice.days(14)), dice.chance(covered) ? ILL_COVERED : ILL);
            }
        }
    }

    private void holidays(Professional professional, Dice dice) {
        // The director's summer in July keeps every centre alive in August, even in a thinned city.
        boolean july = professional.role() == Role.DIR || dice.chance(0.2);
        mark(LocalDate.of(year, july ? 7 : 8, dice.between(1, 10)), 21, HOLIDAY);
        if (dice.chance(0.4)) {
            mark(LocalDate.of(year, 1, 1), 6, HOLIDAY);
        }
        if (dice.chance(0.4)) {
            mark(WorkingDays.easter(year).minusDays(6), 5, HOLIDAY);
        }
        if (dice.chance(0.5)) {
            mark(LocalDate.of(year, 12, 23), 9, HOLIDAY);
        }
        mark(LocalDate.of(year, dice.between(2, 11), dice.between(1, 28)), 1, HOLIDAY);
    }

    private void mark(LocalDate from, int days, byte kind) {
        int first = from.getDayOfYear();
        for (int day = first; day < Math.min(kinds.length, first + days); day++) {
            kinds[day] = kind;
        }
    }
}
