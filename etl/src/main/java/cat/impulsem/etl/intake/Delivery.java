package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Contracts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * One delivered folder: what it holds, what it claims, and what is wrong with it before any row is looked at.
 *
 * @param id first 16 hexadecimal digits of the SHA-256 over the names and hashes of all its files
 * @param folder where it lies
 * @param name name of the folder
 * @param source name of the delivering system
 * @param firstMonth first month it claims to cover, or null
 * @param lastMonth last month it claims to cover, or null
 * @param centres centres it covers; empty means all that are open
 * @param gaps what it says that it does not hold, within its period
 * @param issued date of issue, or null
 * @param sequence a higher one of the same source replaces a lower one
 * @param shippedMapping name of the mapping of the product that it is read with, or null
 * @param files every file, sorted by name
 * @param parts every table found, one part per file or sheet
 * @param problems why it cannot be read as declared; empty when it can
 */
public record Delivery(
        String id,
        Path folder,
        String name,
        String source,
        YearMonth firstMonth,
        YearMonth lastMonth,
        List<Integer> centres,
        List<Gap> gaps,
        LocalDate issued,
        int sequence,
        String shippedMapping,
        List<DeliveredFile> files,
        List<DeliveryPart> parts,
        List<FileProblem> problems) {

    public Delivery {
        centres = List.copyOf(centres);
        gaps = List.copyOf(gaps);
        files = List.copyOf(files);
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** Looks at a delivered folder: names, hashes, headers; every mistake found becomes a problem, none is thrown. */
    public static Delivery read(Path folder, Contracts contracts) {
        return new DeliveryReader(folder, contracts).read();
    }
}
