package cat.impulsem.etl.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./impulsem}. Start reading here: each command is one class beside this one. */
@Command(
        name = "./impulsem",
        description = "Indicators of a city's social services centres.",
        mixinStandardHelpOptions = true,
        versionProvider = CodeVersion.class,
        subcommands = {
            DemoCommand.class,
            TestCommand.class,
            GenerateCommand.class,
            ValidateCommand.class,
            LoadCommand.class,
            ReleaseCommand.class,
            PublishCommand.class,
            AuditCommand.class,
            RollbackCommand.class,
            PurgeCommand.class,
            StatusCommand.class,
            IndicatorsCommand.class,
            ExplainCommand.class,
            ValuesCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            UsersCommand.class,
            LogCommand.class,
            BenchCommand.class,
            DisclosureCommand.class,
            DocsCommand.class
        })
public final class Impulsem {
    private Impulsem() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 refused data, 2 wrong usage, 3 internal. */
    public static void main(String[] arguments) {
        System.setOut(inUtf8(FileDescriptor.out));
        System.setErr(inUtf8(FileDescriptor.err));
        System.exit(run(Impulsem::commandLine, arguments));
    }

    /** Faults below exceptions, such as no memory left, would end the process with the code of refused data. */
    static int run(Supplier<CommandLine> commands, String... arguments) {
        try {
            return commands.get().execute(arguments);
        } catch (Throwable fault) {
            return Failures.belowExceptions(fault);
        }
    }

    /** Figures go into files and to other programs, which must not depend on the language of the shell. */
    private static PrintStream inUtf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Impulsem())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
