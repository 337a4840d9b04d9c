package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.StoreFixture;

/**
 * One attention of a person at a centre that was kept, as a source records it.
 *
 * @param id its own id, and with it what tells it from all others
 * @param person who came
 * @param centre where
 * @param professional who attended, or null where nobody is recorded
 * @param requested day on which it was asked for
 * @param attended day on which it took place
 * @param kind first one or a later one
 * @param channel how it took place
 */
record Visit(
        String id,
        String person,
        int centre,
        String professional,
        String requested,
        String attended,
        String kind,
        String channel) {

    /** The first visit of a person to a centre in a month, on its 15th day. */
    static Visit first(int centre, int month, int number, String requested) {
        return new Visit(
                centre + "-" + month + "-" + number,
                "person" + centre + "-" + number,
                centre,
                "p",
                requested,
                "2024-%02d-15".formatted(month),
                "FIRST",
                "CENTRE");
    }

    /** A later visit in January 2024, of somebody who comes only once. */
    static Visit later(int centre, String person, String channel) {
        return new Visit(person, person, centre, null, "2024-01-02", "2024-01-10", "FOLLOWUP", channel);
    }

    void addTo(StoreFixture city) {
        city.row(
                "attentions",
                "attention_id",
                id,
                "person_id",
                person,
                "centre_id",
                centre,
                "professional_id",
                professional,
                "requested_date",
                requested,
                "attended_date",
                attended,
                "kind",
                kind,
                "mode",
                "IND",
                "channel",
                channel,
                "subject_code",
                "S",
                "status",
                "DONE",
                "recorded_date",
                attended);
    }
}
