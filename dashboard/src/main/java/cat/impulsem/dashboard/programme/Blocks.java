package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;
import java.util.function.Function;

/** Puts answers into blocks, with what they are called, where and when they hold and how they are read. */
final class Blocks {
    private final Screen screen;
    private final Texts texts;

    Blocks(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
    }

    /**
     * A block of one analysis.
     *
     * @param id id of the block; its title is the text of that name
     * @param finding its sentence
     * @param table its table
     */
    Block of(String id, Answer answer, Function<Answer, String> finding, Function<Answer, ScreenTable> table) {
        String title = texts.get("programme.title." + id);
        if (answer.isEmpty()) {
            return Block.empty(id, title, answer.why());
        }
        UnitKey where =
                answer.units().size() == 1 ? answer.unit() : screen.state().unit();
        String months = screen.figures().period(answer.period());
        return new Block(
                new Block.Head(id, title, new Tables(screen).scope(where, months), finding.apply(answer)),
                table.apply(answer),
                "figures",
                List.of(),
                null,
                new Block.Source(
                        where,
                        answer.period().inUrl(),
                        months,
                        readings(answer),
                        List.of(),
                        List.of(answer.analysis())));
    }

    private List<String> readings(Answer answer) {
        return List.of(
                texts.of(answer.analysis().texts().question()).orElse(""),
                texts.of(answer.analysis().texts().reading()).orElse(""));
    }
}
