package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.audit.AuditEntry;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.audit.AuditVerdict;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The audit log of a store. */
@Command(
        name = "log",
        description = "The audit log: who looked at what, took away, loaded, published, withdrew.",
        mixinStandardHelpOptions = true,
        subcommands = {LogCommand.Verify.class})
final class LogCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(names = "--last", paramLabel = "N", description = "how many lines (default: ${DEFAULT-VALUE})")
    private int last = 50;

    @Override
    public Integer call() {
        new AuditLog(store.layout()).latest(last).reversed().forEach(entry -> System.out.println(line(entry)));
        return ExitCode.DONE;
    }

    private static String line(AuditEntry entry) {
        String details = entry.details().entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining(" "));
        return String.join("  ", String.valueOf(entry.number()), entry.at(), entry.actor(), entry.deed(), details)
                .stripTrailing();
    }

    /** Proves that nothing was changed. */
    @Command(
            name = "verify",
            description = "Go through the whole chain; exit code 1 when it does not hold.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @Mixin
        private StoreOption store;

        @Option(
                names = "--holds",
                paramLabel = "HASH",
                description = "a hash noted earlier that the chain has to hold: finds lines cut off at the end")
        private String noted;

        @Override
        public Integer call() {
            AuditLog log = new AuditLog(store.layout());
            AuditVerdict verdict = log.verify();
            if (!verdict.holds()) {
                System.out.println("The log does not hold: " + verdict.problem().orElseThrow() + " (" + log.file()
                        + "); the " + verdict.lines() + " lines before it do");
                return ExitCode.REFUSED_DATA;
            }
            if (noted != null && !log.contains(noted)) {
                System.out.println("The log does not hold: no line has the hash " + noted + ", so lines were cut off");
                return ExitCode.REFUSED_DATA;
            }
            System.out.println("The log holds: " + verdict.lines() + " lines, last hash " + verdict.head());
            return ExitCode.DONE;
        }
    }
}
