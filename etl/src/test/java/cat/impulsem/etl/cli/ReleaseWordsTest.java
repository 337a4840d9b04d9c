package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.analysis.Hiding;
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
    private static final BreakdownLine CHANNELS = new BreakdownLine(
            "R17.channel",
            new LocalText("Canals", "Canales", "Channels"),
            400,
            120,
            30,
            9,
            7,
            new TreeMap<>(Map.of(
                    "centre/2023",
                    EnumSet.of(Hiding.FEW, Hiding.ELSEWHERE),
                    "centre/2024",
                    EnumSet.of(Hiding.FEW, Hiding.ELSEWHERE),
                    "district/2024",
                    EnumSet.of(Hiding.LEADS),
                    "city/2024",
                    EnumSet.of(Hiding.FEW))),
            0.25,
            true);
    private static final BreakdownLine DELAYS =
            new BreakdownLine("B17", new LocalText("r", "r", "r"), 100, 0, 0, 0, 0, Map.of(), 0, false);
    private static final ReleasePreview PREVIEW = new ReleasePreview(List.of(WAITS), List.of(CHANNELS, DELAYS));

    @Test
    void breakdownsAreListedWithHowManyWhyAndAtWhatCost() {
        assertThat(new ReleaseWords(Language.EN).of(PREVIEW))
                .containsSequence(
                        "R17.channel, “Channels”: 159 of 400 figures are hidden (120 of centres, 30 of districts, 9 of the city).",
                        "  7 rows have too few people behind them. Whole levels are hidden, so that no difference gives"
                                + " them away.",
                        "  Centres, 2023, 2024: too few people stand behind some row; an indicator about the same people"
                                + " is hidden there.",
                        "  Districts, 2024: the lead of some centre, taking its own off, would be left with too few people.",
                        "  Categories of the city, 2024: too few people stand behind some row.",
                        "  Cost: 25.0 % of the information, larger units and longer periods weighing more.",
                        "  Corrections of periods already released are too small to be shown and wait.",
                        "Breakdowns shown whole: 1 (100 figures).",
                        "In all 165 of 1500 figures are hidden. Totals of the city never are.");
    }

    @Test
    void breakdownThatLooksBackIsHiddenForAllYears() {
        BreakdownLine looksBack = new BreakdownLine(
                "B1", CHANNELS.name(), 10, 4, 0, 0, 0, Map.of("centre/all", Set.of(Hiding.UNEVEN)), 0.1, false);
        assertThat(new ReleaseWords(Language.CA).of(new ReleasePreview(List.of(), List.of(looksBack))))
                .contains("  Centres, tots els anys: algun equip és massa petit o hi ha algú que hi destaca.");
    }
}
