package cat.impulsem.warehouse.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** The fingerprint of what an outsider sees of a lattice. */
public final class ViewHash {
    private final MessageDigest digest;

    private ViewHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values of hidden and absent cells do not enter: whoever knew the rest could find them by trying. */
    public static String of(DisclosureProblem problem, Set<String> hidden) {
        ViewHash hash = new ViewHash();
        for (Cell cell : problem.cells()) hash.add(cell, hidden.contains(cell.id()));
        problem.relations().forEach(relation -> hash.line("sum", relation.total(), relation.children()));
        problem.inequalities().forEach(inequality -> hash.line("limit", inequality));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Cell cell, boolean hidden) {
        if (hidden) line("hidden", cell.id(), cell.floor());
        else if (cell.standing() == Standing.ABSENT) line("absent", cell.id(), cell.floor());
        else line("shown", cell.id(), cell.value());
    }

    private void line(Object... words) {
        for (Object word : words) digest.update((word + "\u0000").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
