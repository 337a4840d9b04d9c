package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Ties.Tie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever follows from others by arithmetic in the whole demo city says so, or is hidden with them anyway. */
class TellsIT {
    /** Series that follow from others and protect nobody, and why. */
    private static final Map<String, String> NO_SECRET =
            Map.of("F3.C BELOW", "full-time posts, which F3.A shows; who they are is not asked");

    @Test
    void noHiddenFigureFollowsFromOthersThatDoNotSaySo() throws IOException {
        List<Tie> ties =
                Ties.of(record(DemoStore.published().store().releases())).found();

        assertThat(words(ties))
                .as("the search finds what is known to hold")
                .contains("L1.A ABOVE from [E1.3 BELOW]", "L4.4b BELOW from [L1.3a BELOW]");
        assertThat(words(undeclared(ties))).isEmpty();
    }

    static List<Tie> undeclared(List<Tie> ties) {
        return ties.stream()
                .filter(tie -> !NO_SECRET.containsKey(tie.told().toString()) && !isDeclared(tie))
                .toList();
    }

    private static boolean isDeclared(Tie tie) {
        String told = tie.told().indicator().id();
        return tie.from().stream()
                .anyMatch(one -> one.indicator().release().tells().contains(told));
    }

    static Set<String> words(List<Tie> ties) {
        return ties.stream()
                .map(tie -> tie.told() + " from " + tie.from())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path record(Path releases) throws IOException {
        try (Stream<Path> records = Files.list(releases)) {
            return records.filter(file -> file.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
