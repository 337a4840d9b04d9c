package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Permissions;
import cat.impulsem.warehouse.access.Right;
import java.util.Arrays;
import java.util.List;

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

    /** Key of its name. */
    String nameKey() {
        return "nav." + (path.isEmpty() ? "overview" : path);
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
