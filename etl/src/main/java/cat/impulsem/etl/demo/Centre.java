package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A legal centre.
 *
 * @param id number, never used again
 * @param name name as shown
 * @param district code of its district
 * @param neighbourhood code of the neighbourhood of its building
 * @param address street and number, or null
 * @param opened first day open
 * @param closed first day no longer open, or null
 * @param simulated whether it exists only here
 */
record Centre(
        int id,
        String name,
        String district,
        String neighbourhood,
        String address,
        LocalDate opened,
        LocalDate closed,
        boolean simulated) {
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private static final List<Centre> ALL = read();

    /** The real centres of the open data, those that fill them up to forty, and the successors of the fiction. */
    static List<Centre> all() {
        return ALL;
    }

    /** The first centre of a site. */
    static Centre ofSite(int site) {
        return ALL.get(site - 1);
    }

    private static List<Centre> read() {
        List<Centre> centres = new ArrayList<>();
        Listing.read("barcelona/centres.csv")
                .forEach(row -> centres.add(first(
                        Integer.parseInt(row.getField("centre_id")),
                        row.getField("centre_name"),
                        row.getField("district_code"),
                        row.getField("neighbourhood_code"),
                        row.getField("address"))));
        centres.add(first(36, "CSS simulat Maternitat - Pedralbes", "04", "20", null));
        centres.add(first(37, "CSS simulat Sant Gervasi", "05", "26", null));
        centres.add(first(38, "CSS simulat Provençals", "10", "71", null));
        centres.add(first(39, "CSS simulat Congrés - Navas", "09", "63", null));
        centres.add(first(40, "CSS simulat Parc i Vila Olímpica", "10", "66", null));
        centres.add(successor(41, "CSS Porta - Turó de la Peira (fusió simulada)", centres.get(23)));
        centres.add(successor(42, "CSS Sagrada Família (trasllat simulat)", centres.get(4)));
        return List.copyOf(centres);
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opened) && (closed == null || day.isBefore(closed));
    }

    private static Centre first(int id, String name, String district, String neighbourhood, String address) {
        LocalDate closed = Succession.all().stream()
                .filter(one -> one.predecessor() == id)
                .map(Succession::day)
                .findFirst()
                .orElse(null);
        return new Centre(id, name, district, neighbourhood, address, LONG_AGO, closed, Objects.isNull(address));
    }

    private static Centre successor(int id, String name, Centre before) {
        return new Centre(id, name, before.district, before.neighbourhood, null, before.closed, null, true);
    }
}
