package cat.impulsem.etl.cli;

import cat.impulsem.etl.intake.DeliveredFile;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.LoadedFile;
import cat.impulsem.warehouse.store.TableCount;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way back from a figure: facts, the deliveries that they were made of, and their files. */
final class InputChain {
    private static final List<String> TABLES = Contracts.load().tables();
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(?!\\d)");
    private final Collection<Input> inputs;
    private final LoadRecord load;
    private final ReadRows rows;
    private final StringBuilder text = new StringBuilder();

    /**
     * The chain in one load.
     *
     * @param inputs tables that the figures are made of
     * @param rows tells which files hold rows that are read; the others are counted and not listed
     */
    InputChain(Collection<Input> inputs, LoadRecord load, ReadRows rows) {
        this.inputs = inputs;
        this.load = load;
        this.rows = rows;
    }

    String text() {
        inputs.forEach(this::addTable);
        return text.toString();
    }

    private void addTable(Input input) {
        TableCount count = load.tables().get(input.table());
        text.append("  %s: %s%n".formatted(input.table(), String.join("; ", input.roles())));
        if (count == null) {
            text.append("    not delivered\n");
            return;
        }
        text.append("    %d rows read = %d facts + %d in quarantine%n"
                .formatted(count.read(), count.facts(), count.quarantine()));
        load.deliveries().stream()
                .filter(delivery -> delivery.rows().containsKey(input.table()))
                .forEach(delivery -> addDelivery(input, delivery));
    }

    private void addDelivery(Input input, LoadRecord.LoadedDelivery delivery) {
        text.append("    delivery %s \"%s\" (source %s, received %s)%n"
                .formatted(delivery.id(), delivery.name(), delivery.source(), delivery.receivedAt()));
        List<LoadedFile> all = files(input.table(), delivery);
        Optional<Map<String, Long>> read = rows.of(delivery.id(), input);
        List<LoadedFile> named =
                all.stream().filter(file -> isRead(input, file.name(), read)).toList();
        named.forEach(file -> text.append("      %s  %d rows%s  sha256 %s%n"
                .formatted(
                        file.name(),
                        file.rows(),
                        read.map(known -> ", " + known.get(file.name()) + " of them read")
                                .orElse(""),
                        file.sha256())));
        if (named.size() < all.size()) {
            text.append("      and %d files of other months or centres%n".formatted(all.size() - named.size()));
        }
    }

    // A workbook or a file of a foreign system does not bear the name of the table: then any of them may hold it.
    private static List<LoadedFile> files(String table, LoadRecord.LoadedDelivery delivery) {
        List<LoadedFile> named =
                delivery.files().stream().filter(file -> isOf(table, file)).toList();
        return named.isEmpty() ? delivery.files() : named;
    }

    private static boolean isOf(String table, LoadedFile file) {
        return new DeliveredFile(file.name(), file.sha256(), file.bytes())
                .table(TABLES)
                .filter(table::equals)
                .isPresent();
    }

    // Where the staged rows cannot tell, a month in the name of the file does.
    private static boolean isRead(Input input, String file, Optional<Map<String, Long>> read) {
        if (read.isPresent()) {
            return read.get().containsKey(file);
        }
        Matcher month = MONTH.matcher(file);
        return !month.find() || input.reads(YearMonth.parse(month.group()));
    }
}
