package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the work around the programme consists of: recorded time, channels, subjects. */
final class Activity {
    private static final String ALL = "ALL";

    private final Texts texts;
    private final Tables tables;
    private final Sources sources;
    private final Blocks blocks;

    Activity(Screen screen) {
        this.texts = screen.texts();
        this.tables = new Tables(screen);
        this.sources = new Sources(screen);
        this.blocks = new Blocks(screen);
    }

    List<Block> blocks() {
        Block time = blocks.of(
                "time",
                sources.of("R17.time"),
                answer -> largest("time", answer, code -> answer.of("share", code.id(), ALL)),
                answer -> tables.cross(answer, "minutes"));
        return List.of(
                time.looking("figures heat"),
                attentions("channels", "R17.channel"),
                attentions("subjects", "R17.subject"));
    }

    private Block attentions(String id, String analysis) {
        return blocks.of(
                id,
                sources.of(analysis),
                answer -> largest(id, answer, code -> answer.of("share", code.id())),
                answer -> tables.list(answer, "attentions", "persons", "share"));
    }

    /** Names the largest of the categories that are shown; one that is protected might be larger. */
    private String largest(String id, Answer answer, Function<Code, AnalysisFigure> share) {
        Optional<Code> largest = answer.parts().stream()
                .filter(code -> share.apply(code).or(0) > 0)
                .max(Comparator.comparingDouble(code -> share.apply(code).value()));
        if (largest.isEmpty()) {
            return texts.get("programme.finding.none");
        }
        String told = texts.get(
                "programme.finding." + id, tables.name(largest.get()), tables.say(share.apply(largest.get()), answer));
        boolean whole =
                answer.parts().stream().allMatch(code -> share.apply(code).hasFigure());
        return whole ? told : told + " " + texts.get("programme.finding.hidden");
    }
}
