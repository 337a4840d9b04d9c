package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.analysis.Hiding;
import cat.impulsem.warehouse.analysis.Part;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.release.BreakdownLine;
import cat.impulsem.warehouse.release.ReleasePreview;
import cat.impulsem.warehouse.seal.ReleaseReport;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleaseWordsTest {
    private static final ReleaseReport.Line WAITS =
            new ReleaseReport.Line("L3.1a", "figures", 1000, 2, 4, 5, 1, 90, 0, 0.012, false);
    private static final Set<Hiding> FEW_AND_ELSEWHERE = EnumSet.of(Hiding.FEW, Hiding.ELSEWHERE);
    private static final BreakdownLine CHANNELS = new BreakdownLine(
            "R17.channel",
            new LocalText("Canals", "Canales", "Channels"),
            400,
            120,
            30,
            9,
            7,
            new TreeMap<>(Map.of(
                    part(Level.CENTRE, "1", "2023"),
                    FEW_AND_ELSEWHERE,
                    part(Level.CENTRE, "1", "2024"),
                    FEW_AND_ELSEWHERE,
                    part(Level.CENTRE, "2", "2024"),
                    FEW_AND_ELSEWHERE,
                    new Part(Level.CENTRE, "3", "2024", true),
                    EnumSet.of(Hiding.ELSEWHERE),
                    part(Level.DISTRICT, "01", "2024"),
                    EnumSet.of(Hiding.LEADS),
                    part(Level.CITY, "city", "2024"),
                    EnumSet.of(Hiding.FEW))),
            0.25,
            true);
    private static final BreakdownLine DELAYS =
            new BreakdownLine("B17", new LocalText("r", "r", "r"), 100, 0, 0, 0, 0, Map.of(), 0, false);
    private static final ReleasePreview PREVIEW = new ReleasePreview(List.of(WAITS), List.of(CHANNELS, DELAYS));

    private static Part part(Level level, String unit, String time) {
        return new Part(level, unit, time, false);
    }

    @Test
    void breakdownsAreListedWithHowManyWhyAndAtWhatCost() {
        assertThat(new ReleaseWords(Language.EN).of(PREVIEW))
                .containsSequence(
                        "R17.channel, “Channels”: 159 of 400 figures are hidden (120 of centres, 30 of districts, 9 of the city).",
                        "  7 rows have too few people behind them. Their centre or district is hidden for the whole year, and"
                                + " others with it, so that no difference gives them away.",
                        "  Centres, 2023 (1), 2024 (2): too few people stand behind some row; an indicator about the same"
                                + " people is hidden there.",
                        "  Centres, 2024 but for the whole year (1): an indicator about the same people is hidden there.",
                        "  Districts, 2024 (1): the lead of some centre, taking its own off, would be left with too few"
                                + " people.",
                        "  Categories of the city, 2024: too few people stand behind some row.",
                        "  Cost: 25.0 % of the information, larger units and longer periods weighing more.",
                        "  Corrections of periods already released are too small to be shown and wait.",
                        "Breakdowns shown whole: 1 (100 figures).",
                        "In all 165 of 1500 figures are hidden. Totals of the city never are.");
    }

    @Test
    void breakdownThatLooksBackIsHiddenForAllYears() {
        BreakdownLine looksBack = new BreakdownLine(
                "B1",
                CHANNELS.name(),
                10,
                4,
                0,
                0,
                0,
                Map.of(part(Level.CENTRE, "1", "all"), Set.of(Hiding.UNEVEN)),
                0.1,
                false);
        assertThat(new ReleaseWords(Language.CA).of(new ReleasePreview(List.of(), List.of(looksBack))))
                .contains("  Centres, tots els anys (1): algun equip és massa petit o hi ha algú que hi destaca.");
    }
}
