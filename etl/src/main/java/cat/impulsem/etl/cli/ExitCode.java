package cat.impulsem.etl.cli;

/** What a command tells the script that called it. */
final class ExitCode {
    static final int DONE = 0;
    static final int REFUSED_DATA = 1;
    static final int WRONG_USAGE = 2;
    static final int INTERNAL = 3;

    private ExitCode() {}
}
