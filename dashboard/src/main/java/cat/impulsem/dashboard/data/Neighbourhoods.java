package cat.impulsem.dashboard.data;

import java.util.List;

/**
 * Which neighbourhoods lie in which district. Official codes run through the districts one after the other, and have
 * not changed since the neighbourhoods were drawn in 2006; the released tables of the neighbourhoods name no district.
 */
public final class Neighbourhoods {
    private static final List<Integer> LAST = List.of(4, 10, 18, 21, 27, 32, 43, 56, 63, 73);

    private Neighbourhoods() {}

    /** Whether a neighbourhood, by its code of two digits, lies in a territory; everything lies in the city. */
    public static boolean lies(String code, UnitKey unit, Vocabulary vocabulary) {
        return switch (unit.level()) {
            case CITY -> true;
            case DISTRICT -> district(code).equals(unit.code());
            case CENTRE ->
                vocabulary
                        .unit(unit)
                        .map(Unit::districtCode)
                        .filter(district(code)::equals)
                        .isPresent();
        };
    }

    /** Code of the district that a neighbourhood lies in. */
    public static String district(String code) {
        int number = Integer.parseInt(code);
        int district = 1 + (int) LAST.stream().filter(last -> last < number).count();
        return "%02d".formatted(district);
    }
}
