package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a load says about the deliveries that it was made of. */
final class LoadSummary {
    private final JsonNode record;

    private LoadSummary(JsonNode record) {
        this.record = record;
    }

    static LoadSummary read(Path load) {
        Path file = load.resolve("LOAD.json");
        try {
            return new LoadSummary(
                    Files.exists(file)
                            ? Yaml.json().readTree(file.toFile())
                            : Yaml.json().createObjectNode());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Rows of the table deliveries. */
    List<Object[]> deliveries() {
        List<Object[]> rows = new ArrayList<>();
        for (JsonNode delivery : record.path("deliveries")) {
            long total = 0;
            for (JsonNode count : delivery.path("rows")) {
                total += count.asLong();
            }
            rows.add(new Object[] {
                delivery.path("id").asText(),
                text(delivery, "source"),
                text(delivery, "name"),
                day(delivery, "first_month", 0),
                day(delivery, "last_month", 1),
                delivery.path("files").size(),
                total,
                delivery.path("good_rows").asLong(),
                delivery.path("quarantined_rows").asLong()
            });
        }
        return rows;
    }

    /** Rows of the table delivery_arrivals. */
    List<Object[]> arrivals() {
        List<Object[]> rows = new ArrayList<>();
        for (JsonNode delivery : record.path("deliveries")) {
            if (received(delivery) != null) {
                rows.add(new Object[] {delivery.path("id").asText(), received(delivery)});
            }
        }
        return rows;
    }

    /** Rows of the table source_tables. */
    List<Object[]> sourceTables(Contracts contracts) {
        return contracts.all().stream().map(this::sourceTable).toList();
    }

    private Object[] sourceTable(TableContract contract) {
        JsonNode counts = record.path("tables").path(contract.table());
        return new Object[] {
            contract.table(),
            contract.source(),
            contract.kind().name().toLowerCase(Locale.ROOT),
            contract.name().ca(),
            contract.name().es(),
            contract.name().en(),
            contract.grain(),
            contract.version(),
            counts.path("read").asLong(),
            counts.path("facts").asLong(),
            counts.path("quarantine").asLong()
        };
    }

    /** Rows of the table quarantine_counts. */
    List<Object[]> quarantine() {
        List<Object[]> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> table : record.path("tables").properties()) {
            for (Map.Entry<String, JsonNode> rule :
                    table.getValue().path("rules").properties()) {
                rows.add(new Object[] {
                    table.getKey(), rule.getKey(), rule.getValue().asLong()
                });
            }
        }
        return rows;
    }

    /** The deliveries with their files, as they stand in the record of the load. */
    JsonNode inputs() {
        return record.path("deliveries");
    }

    /** Counts of each table. */
    JsonNode tables() {
        return record.path("tables");
    }

    /** When the last delivery arrived, or null. */
    LocalDateTime loadedAt() {
        LocalDateTime last = null;
        for (JsonNode delivery : record.path("deliveries")) {
            LocalDateTime received = received(delivery);
            last = last == null || received != null && received.isAfter(last) ? received : last;
        }
        return last;
    }

    private static LocalDateTime received(JsonNode delivery) {
        String text = text(delivery, "received_at");
        return text == null ? null : LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
    }

    private static LocalDate day(JsonNode delivery, String field, int monthsLater) {
        String text = text(delivery, field);
        return text == null
                ? null
                : YearMonth.parse(text).plusMonths(monthsLater).atDay(1);
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
