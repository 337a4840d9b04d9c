package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ImpulsemTest {
    @Command(name = "broken")
    static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new NoClassDefFoundError("cat/impulsem/Nowhere");
        }
    }

    @Test
    void faultBelowExceptionsIsInternalNotRefusedData() {
        assertThat(said(() -> new CommandLine(new Broken())))
                .startsWith("impulsem: java.lang.NoClassDefFoundError: cat/impulsem/Nowhere");
        assertThat(said(() -> {
                    throw new OutOfMemoryError("none left");
                }))
                .startsWith("impulsem: java.lang.OutOfMemoryError: none left");
    }

    private static String said(Supplier<CommandLine> commands) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Impulsem.run(commands)).isEqualTo(ExitCode.INTERNAL);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
