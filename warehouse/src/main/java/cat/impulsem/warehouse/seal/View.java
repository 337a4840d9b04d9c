package cat.impulsem.warehouse.seal;

/** The fingerprint of what a release shows: every figure that is seen, every place that is hidden, no hidden figure. */
final class View {
    private final Hash hash = new Hash();

    void add(String indicator, Place place, char state, double num, double den) {
        if (state == 'F') {
            hash.add(indicator + " " + place.key() + " " + place.period().grain() + " " + num + " " + den);
        } else if (state != '-') {
            hash.add(indicator + " " + place.key() + " " + place.period().grain() + " " + state);
        }
    }

    String hex() {
        return hash.hex();
    }

    static String of(Ground ground, Iterable<LedgerRecord.Released> indicators) {
        View view = new View();
        for (LedgerRecord.Released one : indicators) {
            for (int place = 0; place < ground.size(); place++) {
                view.add(
                        one.id(),
                        ground.place(place),
                        one.states().charAt(place),
                        one.nums()[place],
                        one.dens()[place]);
            }
        }
        return view.hex();
    }
}
