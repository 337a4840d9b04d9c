package cat.impulsem.notebooks;

import java.time.LocalDate;

/**
 * One indicator as the snapshot defines it.
 *
 * @param id id in the catalogue
 * @param name name in Catalan
 * @param unit key of the unit
 * @param decimals decimals to print
 * @param version version of the definition
 * @param validFrom first day on which that version holds
 */
public record Indicator(String id, String name, String unit, int decimals, int version, LocalDate validFrom) {

    /** The unit in words. */
    public String unitName() {
        return switch (unit) {
            case "percent" -> "%";
            case "hours" -> "hores";
            case "minutes" -> "minuts";
            case "days" -> "dies";
            case "per_1000" -> "per 1.000 habitants";
            case "actions" -> "accions";
            case "persons" -> "persones";
            default -> unit;
        };
    }

    /** Which definition a figure follows. */
    public String definition() {
        return id + ", versió " + version + " de la definició (vàlida des de " + validFrom + ")";
    }
}
