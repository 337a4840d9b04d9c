package cat.impulsem.etl.demo;

/** The files of administrative records of one year. */
record RecordFiles(
        TableFile attentions,
        TableFile sessions,
        TableFile attendances,
        TableFile leaders,
        TableFile procedures,
        TableFile referrals,
        TableFile contacts,
        TableFile complaints,
        TableFile advice)
        implements AutoCloseable {

    static RecordFiles open(TableFiles files, int year) {
        return new RecordFiles(
                files.open("attentions", year),
                files.open("sessions", year),
                files.open("session_attendances", year),
                files.open("session_professionals", year),
                files.open("procedures", year),
                files.open("referrals", year),
                files.open("gateway_contacts", year),
                files.open("complaints", year),
                files.open("advice_requests", year));
    }

    @Override
    public void close() {
        attentions.close();
        sessions.close();
        attendances.close();
        leaders.close();
        procedures.close();
        referrals.close();
        contacts.close();
        complaints.close();
        advice.close();
    }
}
