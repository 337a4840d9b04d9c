package cat.impulsem.etl.cli;

import picocli.CommandLine.Option;

/** Which demo city. */
final class CityOptions {
    @Option(names = "--seed", defaultValue = "2026", description = "same seed, same bytes (default: ${DEFAULT-VALUE})")
    long seed;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "1: about two million agenda entries in three years; 10: the whole city over ten years;"
                    + " below 1: a thinned city (default: ${DEFAULT-VALUE})")
    double scale;
}
