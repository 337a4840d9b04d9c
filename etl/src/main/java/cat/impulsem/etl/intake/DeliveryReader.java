package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.text.NearestName;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a delivered folder without looking at its rows. */
final class DeliveryReader {
    private final Path folder;
    private final Contracts contracts;
    private final List<FileProblem> problems = new ArrayList<>();

    DeliveryReader(Path folder, Contracts contracts) {
        this.folder = folder.toAbsolutePath().normalize();
        this.contracts = contracts;
    }

    Delivery read() {
        String name = String.valueOf(folder.getFileName());
        if (!Files.isDirectory(folder)) {
            problems.add(
                    new FileProblem(name, null, Phrase.of("a folder with delivered files"), Phrase.of("none"), null));
            return delivery(name, Declaration.NONE, List.of(), List.of());
        }
        List<DeliveredFile> files = new DeliveredFolder(folder, problems).files();
        Declaration declaration = declaration();
        checkHashes(declaration, files);
        checkGaps(declaration);
        List<DeliveryPart> parts = new PartFinder(folder, contracts, declaration, problems).find(files);
        if (parts.isEmpty() && problems.isEmpty()) {
            Phrase expected = Phrase.of("a file named by its table, ending in one of {0}", FileFormat.known());
            problems.add(new FileProblem(name, null, expected, Phrase.of("none"), null));
        }
        List<DeliveryPart> readable = parts.stream()
                .filter(part -> !isAbsent(part, parts))
                .filter(this::isReadable)
                .toList();
        checkRows(declaration, readable);
        return delivery(name, declaration, files, readable);
    }

    private Delivery delivery(
            String name, Declaration declaration, List<DeliveredFile> files, List<DeliveryPart> parts) {
        return new Delivery(
                DeliveryId.of(files),
                folder,
                name,
                declaration.source() == null ? name : declaration.source(),
                declaration.firstMonth(),
                declaration.lastMonth(),
                declaration.centres(),
                declaration.gaps(),
                declaration.issued(),
                declaration.sequence(),
                shippedMapping(declaration),
                files.stream()
                        .map(file -> new DeliveredFile(FileName.shown(file), file.sha256(), file.bytes()))
                        .toList(),
                parts,
                problems);
    }

    /** A mapping beside the declaration is a file of the delivery, and counts in its id. */
    private String shippedMapping(Declaration declaration) {
        boolean isBeside = declaration.mapping() != null && Files.isRegularFile(folder.resolve(declaration.mapping()));
        return isBeside ? null : declaration.mapping();
    }

    private Declaration declaration() {
        Path file = folder.resolve(Declaration.FILE);
        if (!Files.isRegularFile(file)) {
            return Declaration.NONE;
        }
        try {
            String text = Files.readString(file);
            return text.isBlank()
                    ? Declaration.NONE
                    : Declaration.of(Yaml.yaml().readTree(text), problems);
        } catch (JsonProcessingException wrong) {
            Phrase line = wrong.getLocation() == null
                    ? null
                    : Phrase.of("line {0}", wrong.getLocation().getLineNr());
            problems.add(new FileProblem(
                    Declaration.FILE, line, Phrase.quote("YAML"), Phrase.of("text that is not YAML"), null));
        } catch (IOException failed) {
            problems.add(new FileProblem(
                    Declaration.FILE,
                    null,
                    Phrase.of("text in {0}", "UTF-8"),
                    Phrase.of("bytes that are not {0}", "UTF-8"),
                    null));
        }
        return Declaration.NONE;
    }

    private void checkGaps(Declaration declaration) {
        declaration.gaps().stream()
                .flatMap(gap -> gap.tables().stream())
                .filter(table -> contracts.find(table).isEmpty())
                .forEach(table -> problems.add(new FileProblem(
                        Declaration.FILE,
                        Phrase.quote("gaps"),
                        Phrase.of("names of tables"),
                        Phrase.quote(table),
                        NearestName.of(table, contracts.tables()).orElse(null))));
    }

    private void checkHashes(Declaration declaration, List<DeliveredFile> files) {
        List<String> names = files.stream().map(DeliveredFile::name).toList();
        for (Map.Entry<String, Declaration.DeclaredFile> declared :
                declaration.files().entrySet()) {
            String name = declared.getKey();
            if (!DeliveredFolder.isInside(name)) {
                problems.add(new FileProblem(
                        Declaration.FILE,
                        Phrase.quote("files"),
                        Phrase.of("a name inside the delivery"),
                        Phrase.quote(name),
                        null));
                continue;
            }
            Optional<DeliveredFile> file =
                    files.stream().filter(one -> one.name().equals(name)).findFirst();
            if (file.isEmpty()) {
                String nearest = NearestName.of(name, names).orElse(null);
                problems.add(new FileProblem(name, null, Phrase.of("the declared file"), Phrase.of("none"), nearest));
            } else if (isOther(declared.getValue().sha256(), file.get().sha256())) {
                Phrase expected = Phrase.quote("SHA-256 " + declared.getValue().sha256());
                String shown = FileName.shown(file.get());
                problems.add(new FileProblem(
                        shown, null, expected, Phrase.quote(file.get().sha256()), null));
            }
        }
    }

    private static boolean isOther(String declared, String found) {
        return declared != null && !declared.strip().equalsIgnoreCase(found);
    }

    /** A file that says nothing of one table is none of that table's, as long as another one takes it. */
    private boolean isAbsent(DeliveryPart part, List<DeliveryPart> parts) {
        boolean isTakenAnyway =
                parts.stream().anyMatch(other -> other.file().equals(part.file()) && !other.needsColumn());
        try {
            return isTakenAnyway && part.needsColumn() && !PartReader.hasWhatItNeeds(part, contracts.get(part.table()));
        } catch (UnreadablePartException unreadable) {
            return false;
        }
    }

    private boolean isReadable(DeliveryPart part) {
        try {
            if (part.format().isText()) {
                TextInput.check(part);
            }
            List<FileProblem> found = PartReader.headerProblems(part, contracts.get(part.table()));
            problems.addAll(found);
            return found.isEmpty();
        } catch (UnreadablePartException unreadable) {
            problems.add(unreadable.problem());
            return false;
        }
    }

    private void checkRows(Declaration declaration, List<DeliveryPart> parts) {
        declaration.files().forEach((name, declared) -> {
            List<DeliveryPart> ofFile = parts.stream()
                    .filter(part -> part.path().equals(folder.resolve(name).toString()))
                    .toList();
            if (declared.rows() != null && !ofFile.isEmpty()) {
                checkRows(name, declared.rows(), ofFile);
            }
        });
    }

    /** A file that a mapping takes for two tables still has each of its records once. */
    private void checkRows(String name, long declared, List<DeliveryPart> parts) {
        try {
            long found = 0;
            List<String> counted = new ArrayList<>();
            for (DeliveryPart part : parts) {
                if (!counted.contains(part.file())) {
                    counted.add(part.file());
                    found += PartReader.countRecords(part, contracts.get(part.table()));
                }
            }
            if (found != declared) {
                String shown = parts.getFirst().file();
                String place = shown.contains("#") ? name : shown;
                problems.add(new FileProblem(
                        place, null, Phrase.of("{0} rows", declared), Phrase.of("{0} rows", found), null));
            }
        } catch (UnreadablePartException unreadable) {
            problems.add(unreadable.problem());
        }
    }
}
