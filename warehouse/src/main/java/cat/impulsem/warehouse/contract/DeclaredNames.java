package cat.impulsem.warehouse.contract;

import cat.impulsem.warehouse.text.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the constant that a contract names in lower case. */
final class DeclaredNames {
    private DeclaredNames() {}

    static <E extends Enum<E>> E find(Class<E> type, String kind, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> nameOf(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " \"" + name + "\"" + hint(type, name)));
    }

    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> String hint(Class<E> type, String name) {
        List<String> known =
                Stream.of(type.getEnumConstants()).map(DeclaredNames::nameOf).toList();
        return NearestName.of(name, known)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }
}
