package cat.impulsem.etl.cli;

import picocli.CommandLine.IVersionProvider;

/** Which code computed a figure: the release and, from the launcher, a hash of what was built. */
public final class CodeVersion implements IVersionProvider {
    private static final String RELEASE = "0.1.0";

    /** The version as stored with loads and snapshots. */
    public static String current() {
        String build = System.getProperty("impulsem.build", "");
        return build.isBlank() ? RELEASE : RELEASE + "+" + build;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"impulsem " + current()};
    }
}
