package cat.impulsem.etl.cli;

import cat.impulsem.etl.intake.DeliveredFile;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.LoadedFile;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.store.TableCount;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way back from a figure: facts, the deliveries that they were made of, and their files. */
final class InputChain {
    private static final List<String> TABLES = Contracts.load().tables();
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(?!\\d)");
    private final List<String> sources;
    private final LoadRecord load;
    private final List<Period> months;
    private final StringBuilder text = new StringBuilder();

    private InputChain(List<String> sources, LoadRecord load, List<Period> months) {
        this.sources = sources;
        this.load = load;
        this.months = months;
    }

    /**
     * The chain in the load that is in force; something must be loaded.
     *
     * @param sources source tables that the figures are made of
     * @param months what is read; files that bear another month in their name are counted, not listed. Empty for all
     */
    static InputChain of(List<String> sources, StoreLayout store, List<Period> months) {
        return new InputChain(sources, LoadRecord.inForce(store).orElseThrow(), months);
    }

    String text() {
        text.append("\nWhere it comes from (load ").append(load.loadId()).append(")\n");
        sources.forEach(this::addTable);
        return text.toString();
    }

    private void addTable(String table) {
        TableCount count = load.tables().get(table);
        text.append("  ").append(table).append('\n');
        if (count == null) {
            text.append("    not delivered\n");
            return;
        }
        text.append("    %d rows read = %d facts + %d in quarantine%n"
                .formatted(count.read(), count.facts(), count.quarantine()));
        load.deliveries().stream()
                .filter(delivery -> delivery.rows().containsKey(table))
                .forEach(delivery -> addDelivery(table, delivery));
    }

    private void addDelivery(String table, LoadRecord.LoadedDelivery delivery) {
        text.append("    delivery %s \"%s\" (source %s, received %s)%n"
                .formatted(delivery.id(), delivery.name(), delivery.source(), delivery.receivedAt()));
        List<LoadedFile> all = files(table, delivery);
        List<LoadedFile> read = all.stream().filter(file -> isRead(file.name())).toList();
        read.forEach(file ->
                text.append("      %s  %d rows  sha256 %s%n".formatted(file.name(), file.rows(), file.sha256())));
        if (read.size() < all.size()) {
            text.append("      and %d files of other months%n".formatted(all.size() - read.size()));
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

    private boolean isRead(String file) {
        Matcher month = MONTH.matcher(file);
        if (months.isEmpty() || !month.find()) {
            return true;
        }
        YearMonth found = YearMonth.parse(month.group());
        return months.stream().anyMatch(period -> period.months().contains(found));
    }
}
