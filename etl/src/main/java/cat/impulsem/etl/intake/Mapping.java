package cat.impulsem.etl.intake;

import java.util.List;

/**
 * How the files of a foreign system become tables of ours.
 *
 * @param name what the foreign system is, for people
 * @param source text that names the data, with its attribution, or null
 * @param tables one entry per kind of foreign file and table of ours
 */
record Mapping(String name, String source, List<TableMapping> tables) {
    Mapping {
        tables = tables == null ? List.of() : List.copyOf(tables);
    }
}
