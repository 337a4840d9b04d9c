package cat.impulsem.dashboard.data;

import java.util.Map;

/**
 * What the snapshot says of itself.
 *
 * @param entries its keys and values
 */
public record SnapshotInfo(Map<String, String> entries) {
    /** Id of the snapshot. */
    public String id() {
        return text("snapshot_id");
    }

    /** Name of the city. */
    public String cityName() {
        return text("city_name");
    }

    /** Last day that the data reach, as an ISO date. */
    public String dataUntil() {
        return text("data_until");
    }

    /** When the data were loaded, as an ISO date or instant. */
    public String loadedAt() {
        return text("loaded_at");
    }

    /** Id of the load that the figures were computed from. */
    public String loadId() {
        return text("load_id");
    }

    /** Version of the code that made the figures. */
    public String codeVersion() {
        return text("code_version");
    }

    /** Whether the figures are made up. */
    public boolean isSimulated() {
        return Boolean.parseBoolean(text("is_simulated"));
    }

    private String text(String key) {
        return entries.getOrDefault(key, "");
    }
}
