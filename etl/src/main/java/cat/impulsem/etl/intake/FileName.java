package cat.impulsem.etl.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a delivered file says.
 *
 * @param folder first folder of its path inside the delivery, or null
 * @param stem name without folders and endings
 * @param ending last ending in lower case, apart from gz
 * @param compressed whether it ends in .gz
 */
record FileName(String folder, String stem, String ending, boolean compressed) {

    private static final Pattern NAMELESS = Pattern.compile("agenda_entries([-_]\\d{4}([-_]\\d{2})*)?");
    private static final int SHOWN_DIGITS = 12;

    static FileName of(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : null;
        boolean compressed = base.toLowerCase(Locale.ROOT).endsWith(".gz");
        String plain = compressed ? base.substring(0, base.length() - 3) : base;
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        return new FileName(folder, dot < 0 ? plain : plain.substring(0, dot), ending, compressed);
    }

    Optional<FileFormat> format() {
        return FileFormat.ofEnding(ending);
    }

    /** The table that the name, or else the folder, begins with. */
    Optional<String> table(Collection<String> tables) {
        return tableIn(stem, tables).or(() -> folder == null ? Optional.empty() : tableIn(folder, tables));
    }

    /** The table that a name is, or begins with before a hyphen or underscore; the longest one wins. */
    static Optional<String> tableIn(String name, Collection<String> tables) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return tables.stream()
                .filter(table -> lower.equals(table) || lower.startsWith(table + "_") || lower.startsWith(table + "-"))
                .max(Comparator.comparingInt(String::length));
    }

    /**
     * The name that may be shown and stored: a calendar is often named by its professional, so its hash stands for it.
     */
    static String shown(DeliveredFile file) {
        FileName name = of(file.name());
        if (name.format().orElse(null) != FileFormat.CALENDAR
                || NAMELESS.matcher(name.stem()).matches()) {
            return file.name();
        }
        String ending = name.compressed() ? ".ics.gz" : ".ics";
        return "calendar-" + file.sha256().substring(0, SHOWN_DIGITS) + ending;
    }

    /** What the name says after the table, such as the professional of a calendar, or null. */
    String suffix(String table) {
        String lower = stem.toLowerCase(Locale.ROOT);
        return lower.startsWith(table) && stem.length() > table.length() + 1
                ? stem.substring(table.length() + 1)
                : null;
    }
}
