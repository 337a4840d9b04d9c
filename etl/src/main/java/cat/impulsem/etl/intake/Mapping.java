package cat.impulsem.etl.intake;

import java.util.List;

/**
 * How the files of a foreign system become tables of ours.
 *
 * @param name what the foreign system is, for people
 * @param tables one entry per kind of foreign file and table of ours
 */
record Mapping(String name, List<TableMapping> tables) {
    Mapping {
        tables = tables == null ? List.of() : List.copyOf(tables);
    }
}
