package cat.impulsem.warehouse.disclosure;

import com.google.ortools.Loader;

/** Loads the native solvers once. */
final class Solver {
    static final String NAME = "OR-Tools GLOP and CP-SAT 9.15";

    static {
        Loader.loadNativeLibraries();
    }

    private Solver() {}

    static void ready() {}
}
