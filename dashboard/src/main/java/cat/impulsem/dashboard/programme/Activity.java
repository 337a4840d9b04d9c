package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the work around the programme consists of: recorded time, channels, subjects. */
final class Activity {
    private static final String ALL = "ALL";

    private final Ground ground;

    Activity(Ground ground) {
        this.ground = ground;
    }

    List<Supplier<Block>> blocks() {
        return List.of(
                this::time, () -> attentions("channels", "R17.channel"), () -> attentions("subjects", "R17.subject"));
    }

    private Block time() {
        return ground.blocks()
                .of(
                        "time",
                        ground.sources().of("R17.time"),
                        answer -> largest("time", answer, code -> answer.of("share", code.id(), ALL)),
                        answer -> ground.tables().cross(answer, "minutes"))
                .looking("figures heat");
    }

    private Block attentions(String id, String analysis) {
        return ground.blocks()
                .of(
                        id,
                        ground.sources().of(analysis),
                        answer -> largest(id, answer, code -> answer.of("share", code.id())),
                        answer -> ground.tables().list(answer, "attentions", "persons", "share"));
    }

    /** Names the largest of the categories that are shown; one that is protected might be larger. */
    private String largest(String id, Answer answer, Function<Code, AnalysisFigure> share) {
        Optional<Code> largest = answer.parts().stream()
                .filter(code -> share.apply(code).or(0) > 0)
                .max(Comparator.comparingDouble(code -> share.apply(code).value()));
        if (largest.isEmpty()) {
            return ground.texts().get("programme.finding.none");
        }
        String told = ground.texts()
                .get(
                        "programme.finding." + id,
                        ground.tables().name(largest.get()),
                        ground.tables().say(share.apply(largest.get()), answer));
        boolean whole =
                answer.parts().stream().allMatch(code -> share.apply(code).hasFigure());
        return whole ? told : told + " " + ground.texts().get("programme.finding.hidden");
    }
}
