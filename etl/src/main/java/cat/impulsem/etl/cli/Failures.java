package cat.impulsem.etl.cli;

import cat.impulsem.etl.load.RefusedDeliveryException;
import cat.impulsem.warehouse.engine.EngineException;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.text.DeclarationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The single place that turns a fault into a message and an exit code. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        command.getErr().println("impulsem: " + fault.getMessage());
        return switch (fault) {
            case RefusedDeliveryException refused -> ExitCode.REFUSED_DATA;
            case UsageException usage -> ExitCode.WRONG_USAGE;
            case IllegalArgumentException usage when isOurs(usage) -> ExitCode.WRONG_USAGE;
            case EngineException engine -> withCause(engine, command);
            case SnapshotException snapshot -> withCause(snapshot, command);
            case DeclarationException declaration -> ExitCode.INTERNAL;
            default -> withTrace(fault, command);
        };
    }

    /** What the parser of the options lets through; with its trace, since nobody expects it. */
    static int belowExceptions(Throwable fault) {
        System.err.println("impulsem: " + fault);
        fault.printStackTrace();
        return ExitCode.INTERNAL;
    }

    /** One of ours says what was asked wrongly; one from inside a library is a fault of this program. */
    private static boolean isOurs(IllegalArgumentException fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("cat.impulsem.");
    }

    private static int withCause(Exception fault, CommandLine command) {
        if (fault.getCause() != null) {
            command.getErr().println("  because: " + fault.getCause().getMessage());
        }
        return ExitCode.INTERNAL;
    }

    private static int withTrace(Exception fault, CommandLine command) {
        fault.printStackTrace(command.getErr());
        return ExitCode.INTERNAL;
    }
}
