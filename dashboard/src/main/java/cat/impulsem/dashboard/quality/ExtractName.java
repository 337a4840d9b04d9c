package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.shell.Screen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** The name of an extract: what, where, when and which snapshot, so that two of them never bear the same. */
final class ExtractName {
    /** From here on a name counts what it would list. */
    private static final int LISTED = 4;

    private ExtractName() {}

    /** The name without its ending; nothing in it but letters, digits, full stops, hyphens and underscores. */
    static String of(Screen screen, Extract extract) {
        return String.join(
                        "_",
                        "extract",
                        what(screen, extract),
                        where(extract),
                        when(screen, extract),
                        screen.released().id())
                + screen.simulatedMark();
    }

    private static String what(Screen screen, Extract extract) {
        if (extract.analysis().isPresent()) {
            return extract.analysis().get().id();
        }
        if (extract.isAll(screen.vocabulary())) {
            return Extract.ALL;
        }
        return extract.indicators().equals(screen.vocabulary().headlines())
                ? "main"
                : listed(extract.indicators().stream().map(Indicator::id).toList(), "indicators");
    }

    private static String where(Extract extract) {
        String units = listed(extract.units().stream().map(UnitKey::inUrl).toList(), "units");
        return extract.breakdown() == Breakdown.NONE
                ? units
                : units + "-" + extract.breakdown().key();
    }

    /** A way of counting from the latest data, with the months that it means today; months as they were asked for. */
    private static String when(Screen screen, Extract extract) {
        Span span = extract.span();
        if (!span.isCounted()) {
            return span.inUrl().replace("..", "_").replace("/", "-to-");
        }
        List<Period> periods = extract.periods(screen);
        return span.inUrl() + "_" + periods.getFirst().first() + "_"
                + periods.getLast().last();
    }

    /** A long list is counted; what its sum stands for tells two of the same length apart. */
    private static String listed(List<String> codes, String many) {
        String all = String.join("-", codes);
        if (codes.size() <= LISTED) {
            return all;
        }
        CRC32 sum = new CRC32();
        sum.update(all.getBytes(StandardCharsets.UTF_8));
        return codes.size() + "-" + many + "-" + Long.toHexString(sum.getValue());
    }
}
