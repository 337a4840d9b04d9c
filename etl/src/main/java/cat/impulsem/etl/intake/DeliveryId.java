package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The id of a delivery: it changes with the name or content of any file, and with nothing else. */
final class DeliveryId {
    private static final int LENGTH = 16;

    private DeliveryId() {}

    static String of(List<DeliveredFile> files) {
        String all = files.stream()
                .sorted(Comparator.comparing(DeliveredFile::name))
                .map(file -> file.name() + "\n" + file.sha256() + "\n")
                .collect(Collectors.joining());
        return Sha256.of(all).substring(0, LENGTH);
    }
}
