package cat.impulsem.warehouse.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the centres answered to signals of earlier snapshots. */
final class SignalAnswers {
    private static final String ROWS =
            "select signal_id, answered_date, cause_code, decision_code from signal_answers where answered_date is not null";
    private static final Answer NONE = new Answer(null, null, null);
    private final Map<String, Answer> answers = new HashMap<>();

    /** An answer; all three are null where there is none yet. */
    record Answer(LocalDate day, String cause, String decision) {}

    static SignalAnswers read(SourceRows source) {
        SignalAnswers found = new SignalAnswers();
        for (List<Object> row : source.query(List.of("signal_answers"), ROWS)) {
            Answer answer = new Answer((LocalDate) row.get(1), (String) row.get(2), (String) row.get(3));
            found.answers.put((String) row.get(0), answer);
        }
        return found;
    }

    Answer of(String signal) {
        return answers.getOrDefault(signal, NONE);
    }
}
