package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Permissions;
import cat.impulsem.warehouse.access.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages, in the order in which they are offered, each with the right that it takes. */
public enum Chapter {
    OVERVIEW("", Right.FIGURES),
    UNIT("t", Right.FIGURES),
    INDICATORS("i", Right.FIGURES),
    COMPARE("c", Right.FIGURES),
    PROGRAMME("p", Right.FIGURES),
    DATA("d", Right.ARRIVALS),
    DEFINITIONS("def", Right.DEFINITIONS),
    LOG("log", Right.AUDIT),
    ACCOUNTS("accounts", Right.ACCOUNTS);

    private final String path;
    private final Right right;

    Chapter(String path, Right right) {
        this.path = path;
        this.right = right;
    }

    /** Its address, without parameters. */
    public String path() {
        return path;
    }

    /** Its short word. */
    String key() {
        return path.isEmpty() ? "overview" : path;
    }

    /** Key of its name. */
    String nameKey() {
        return "nav." + key();
    }

    /** The page of an address. */
    static Optional<Chapter> at(String path) {
        String first = path.split("/")[0];
        return Arrays.stream(values())
                .filter(chapter -> chapter.path.equals(first))
                .findFirst();
    }

    /** Whether somebody may open it. */
    boolean isOpenTo(Permissions permissions) {
        return permissions.may(right);
    }

    /** Those that somebody may open. */
    static List<Chapter> openTo(Permissions permissions) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.isOpenTo(permissions))
                .toList();
    }
}
