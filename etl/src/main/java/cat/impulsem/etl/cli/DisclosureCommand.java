package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.disclosure.DisclosureFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hides and proves on tables described in JSON files, without a store. */
@Command(
        name = "disclosure",
        description = "Protect tables given as JSON, or audit what an attacker can compute from protected ones.",
        mixinStandardHelpOptions = true)
final class DisclosureCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageException("say which: disclosure protect FILE, or disclosure audit FILE");
    }

    @Command(
            name = "protect",
            description = "Print which cells of each case must be hidden: {case: [cell ids]}.",
            mixinStandardHelpOptions = true)
    int protect(@Parameters(paramLabel = "CASES.json", description = "cases with cells and relations") Path file) {
        System.out.println(DisclosureFiles.protect(file));
        return ExitCode.DONE;
    }

    @Command(
            name = "audit",
            description = "Print the tightest bounds of each hidden cell and the verdict of each case.",
            mixinStandardHelpOptions = true)
    int audit(@Parameters(paramLabel = "AUDIT.json", description = "cases with hidden cells") Path file) {
        System.out.println(DisclosureFiles.audit(file));
        return ExitCode.DONE;
    }
}
