package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.text.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which table each delivered file, or sheet of a workbook, holds. */
final class PartFinder {
    private final Path folder;
    private final Contracts contracts;
    private final Declaration declaration;
    private final Optional<Mapping> mapping;
    private final List<FileProblem> problems;
    private final List<DeliveryPart> parts = new ArrayList<>();

    PartFinder(Path folder, Contracts contracts, Declaration declaration, List<FileProblem> problems) {
        this.folder = folder;
        this.contracts = contracts;
        this.declaration = declaration;
        this.problems = problems;
        this.mapping = declaration.mapping() == null
                ? Optional.empty()
                : new Mappings(contracts, problems).find(folder, declaration.mapping());
    }

    List<DeliveryPart> find(List<DeliveredFile> files) {
        if (declaration.mapping() != null && mapping.isEmpty()) {
            return List.of();
        }
        files.forEach(this::add);
        return parts;
    }

    private void add(DeliveredFile delivered) {
        String file = delivered.name();
        FileName name = FileName.of(file);
        Optional<FileFormat> format = name.format();
        if (format.isEmpty()) {
            refuseIfNamedByTable(file, name);
            return;
        }
        if (name.compressed() && !format.get().isText()) {
            problems.add(new FileProblem(
                    file, null, Phrase.of("gzip for text files only"), Phrase.quote(name.ending() + ".gz"), null));
            return;
        }
        if (format.get() == FileFormat.WORKBOOK) {
            addSheets(delivered, name);
            return;
        }
        List<TableMapping> mapped = mappings(file, null);
        mapped.forEach(one -> addPart(delivered, null, one.table(), one));
        if (mapped.isEmpty()) {
            Optional<String> table = name.table(contracts.tables());
            table.ifPresentOrElse(
                    one -> addDirect(delivered, null, one), () -> unknown(FileName.shown(delivered), name.stem()));
        }
    }

    /** Documents may lie beside the data, but a table in a format that cannot be read must not pass unseen. */
    private void refuseIfNamedByTable(String file, FileName name) {
        boolean isData = FileName.tableIn(name.stem(), contracts.tables()).isPresent();
        if (isData || name.compressed()) {
            Phrase expected = Phrase.of("a file that ends in one of {0}", FileFormat.known());
            String nearest = NearestName.of(
                            name.ending(), List.of(FileFormat.known().split(", ")))
                    .orElse(null);
            problems.add(new FileProblem(file, null, expected, Phrase.quote("." + name.ending()), nearest));
        }
    }

    private void addSheets(DeliveredFile delivered, FileName name) {
        String file = delivered.name();
        List<String> sheets;
        try {
            sheets = Workbooks.sheets(folder.resolve(file));
        } catch (ExpansionGuard.TooLargeException bomb) {
            problems.add(
                    new FileProblem(file, null, bomb.limit(), Phrase.of("a workbook that expands beyond it"), null));
            return;
        } catch (IOException | RuntimeException failed) {
            problems.add(new FileProblem(
                    file, null, Phrase.of("an XLSX workbook"), Phrase.of("one that cannot be read"), null));
            return;
        }
        boolean isMapped =
                sheets.stream().anyMatch(sheet -> !mappings(file, sheet).isEmpty());
        Optional<String> single = sheets.size() == 1 ? name.table(contracts.tables()) : Optional.empty();
        for (String sheet : sheets) {
            List<TableMapping> mapped = mappings(file, sheet);
            mapped.forEach(one -> addPart(delivered, sheet, one.table(), one));
            if (!isMapped) {
                FileName.tableIn(sheet, contracts.tables())
                        .or(() -> single)
                        .ifPresentOrElse(
                                table -> addDirect(delivered, sheet, table), () -> unknown(file + "#" + sheet, sheet));
            }
        }
    }

    private List<TableMapping> mappings(String file, String sheet) {
        return mapping.map(Mapping::tables).orElse(List.of()).stream()
                .filter(one -> one.takesFile(file) && (sheet == null || one.takesSheet(sheet)))
                .toList();
    }

    private void addDirect(DeliveredFile delivered, String sheet, String table) {
        if (FileName.of(delivered.name()).format().orElseThrow() == FileFormat.CALENDAR
                && !table.equals("agenda_entries")) {
            String shown = FileName.shown(delivered);
            problems.add(
                    new FileProblem(shown, null, Phrase.of("agenda_entries in a calendar"), Phrase.quote(table), null));
            return;
        }
        addPart(delivered, sheet, table, null);
    }

    private void addPart(DeliveredFile delivered, String sheet, String table, TableMapping mapped) {
        FileName name = FileName.of(delivered.name());
        String shown = FileName.shown(delivered);
        FileFormat format = name.format().orElseThrow();
        PartLayout layout =
                mapped == null ? declaration.layout() : declaration.layout().with(mapped);
        if (layout.separator() == null && name.ending().equals("tsv")) {
            layout = new PartLayout('\t', layout.charset(), layout.decimal(), layout.missing());
        }
        parts.add(new DeliveryPart(
                table,
                sheet == null ? shown : shown + "#" + sheet,
                folder.resolve(delivered.name()).toString(),
                format,
                name.compressed(),
                sheet,
                layout,
                mapped,
                declaration.firstMonth(),
                declaration.lastMonth()));
    }

    private void unknown(String file, String found) {
        String nearest = NearestName.of(found, contracts.tables()).orElse(null);
        problems.add(
                new FileProblem(file, null, Phrase.of("the name of a table"), Phrase.of("\"{0}\"", found), nearest));
    }
}
