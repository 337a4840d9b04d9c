package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.text.Problems;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds versions of an indicator that do not follow each other. */
final class VersionCheck {
    private final Problems problems;

    VersionCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Map<String, Indicator> byFile) {
        byFile.forEach((file, indicator) -> {
            if (indicator.validTo() != null) {
                checkNext(file, indicator, byFile);
            }
        });
    }

    private void checkNext(String file, Indicator indicator, Map<String, Indicator> byFile) {
        Optional<Indicator> next = byFile.values().stream()
                .filter(one -> Objects.equals(one.id(), indicator.id()) && one.version() == indicator.version() + 1)
                .findFirst();
        if (next.isEmpty()) {
            problems.add(file, "version: expected a version " + (indicator.version() + 1) + " that follows it");
            return;
        }
        if (!indicator.validTo().equals(next.get().validFrom())) {
            problems.add(
                    file,
                    "valid_to: expected " + next.get().validFrom() + ", on which version "
                            + next.get().version() + " starts, found " + indicator.validTo());
        }
        if (!Objects.equals(indicator.formula().unit(), next.get().formula().unit())
                || indicator.formula().scale() != next.get().formula().scale()) {
            problems.add(file, "unit: expected unit and scale of the next version; another unit is another indicator");
        }
    }
}
