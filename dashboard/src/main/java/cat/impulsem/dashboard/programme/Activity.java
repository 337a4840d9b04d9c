package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
        Block time = blocks.of("time", sources.of("R17.time"), this::time, answer -> tables.cross(answer, "minutes"));
        return List.of(
                time.looking("figures heat"),
                attentions("channels", "R17.channel"),
                attentions("subjects", "R17.subject"));
    }

    private String time(Answer answer) {
        return largest(answer, code -> answer.of("share", code.id(), ALL).or(0))
                .map(code -> texts.get(
                        "programme.finding.time",
                        tables.name(code),
                        tables.say(answer.of("share", code.id(), ALL), answer)))
                .orElseGet(() -> texts.get("programme.finding.none"));
    }

    private Block attentions(String id, String analysis) {
        return blocks.of(
                id,
                sources.of(analysis),
                answer -> largest(answer, code -> answer.of("share", code.id()).or(0))
                        .map(code -> texts.get(
                                "programme.finding." + id,
                                tables.name(code),
                                tables.say(answer.of("share", code.id()), answer)))
                        .orElseGet(() -> texts.get("programme.finding.none")),
                this::table);
    }

    private ScreenTable table(Answer answer) {
        return tables.list(answer, "attentions", "persons", "share");
    }

    private static Optional<Code> largest(Answer answer, ToDoubleFunction<Code> share) {
        return answer.parts().stream()
                .filter(code -> share.applyAsDouble(code) > 0)
                .max(Comparator.comparingDouble(share));
    }
}
