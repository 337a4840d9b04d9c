package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RegainedTimeTest {
    /** Cases and minutes of four processes; C ends, D begins. */
    private static final List<ProcessChange> FOUR = List.of(
            new ProcessChange("A", new Workload(4_000, 100), new Workload(1_800, 60)),
            new ProcessChange("B", new Workload(3_000, 50), new Workload(2_000, 40)),
            new ProcessChange("C", new Workload(500, 20), Workload.NONE),
            new ProcessChange("D", Workload.NONE, new Workload(150, 10)));

    @Test
    void fourProcessesAreDividedAsWorkedByHand() {
        RegainedTime time = RegainedTime.bridge(FOUR);
        assertThat(time.volume()).isCloseTo(2_116 + 2 / 3.0, within(1e-9));
        assertThat(time.unitTime()).isCloseTo(1_250, within(1e-9));
        assertThat(time.mix()).isCloseTo(-(166 + 2 / 3.0), within(1e-9));
        assertThat(time.entryExit()).isEqualTo(350);
        assertThat(time.total()).isCloseTo(3_550, within(1e-9));
        assertThat(time.headline()).isCloseTo(1_250 - (166 + 2 / 3.0), within(1e-9));
    }

    @Test
    void blendedConventionCountsEntryAndExitAsMix() {
        RegainedTime time = RegainedTime.blended(FOUR);
        assertThat(time.entryExit()).isZero();
        assertThat(time.total()).isCloseTo(3_550, within(1e-9));
    }

    @Test
    void aVanishedProcessIsMixAndNotUnitTime() {
        // per case 2, 1 and 0.5 in both periods: only volume and mix move
        List<ProcessChange> processes = List.of(
                new ProcessChange("paper forms", new Workload(200, 100), Workload.NONE),
                new ProcessChange("applications", new Workload(300, 300), new Workload(300, 300)),
                new ProcessChange("calls", new Workload(300, 600), new Workload(300, 600)));
        RegainedTime time = RegainedTime.blended(processes);
        assertThat(time.unitTime()).isCloseTo(0, within(1e-9));
        assertThat(time.volume()).isCloseTo(73.0 + 1 / 3.0, within(1e-9));
        assertThat(time.mix()).isCloseTo(126.0 + 2 / 3.0, within(1e-9));
    }

    @Test
    void minutesWithoutAClosedCaseHaveNoUnitTime() {
        List<ProcessChange> processes = List.of(
                new ProcessChange("A", new Workload(100, 10), new Workload(90, 10)),
                new ProcessChange("B", new Workload(60, 0), new Workload(20, 2)));
        assertThat(RegainedTime.blended(processes).entryExit()).isEqualTo(60);
        assertThat(RegainedTime.bridge(processes)).isEqualTo(new RegainedTime(0, 0, 10, 40));
    }

    @Test
    void aPeriodWithoutCasesIsAllEntryAndExit() {
        List<ProcessChange> processes = List.of(new ProcessChange("A", new Workload(100, 10), new Workload(30, 0)));
        RegainedTime expected = new RegainedTime(0, 0, 0, 70);
        assertThat(RegainedTime.bridge(processes)).isEqualTo(expected);
        assertThat(RegainedTime.blended(processes)).isEqualTo(expected);
    }

    @Test
    void casesThatMoveBetweenCentresShowAsBetweenUnits() {
        // each centre keeps its 10 or 20 minutes a case; cases move to the quicker one
        RegainedTime quick = one(new Workload(100, 10), new Workload(200, 20));
        RegainedTime slow = one(new Workload(400, 20), new Workload(200, 10));
        RegainedTime city = one(new Workload(500, 30), new Workload(400, 30));
        assertThat(quick.plus(slow).unitTime()).isZero();
        assertThat(city.unitTime()).isCloseTo(100, within(1e-9));
        RegainedTime between = city.betweenUnits(List.of(quick, slow));
        assertThat(between.unitTime()).isCloseTo(100, within(1e-9));
        assertThat(between.volume()).isCloseTo(-100, within(1e-9));
        assertThat(between.total()).isCloseTo(0, within(1e-9));
    }

    private static RegainedTime one(Workload before, Workload after) {
        return RegainedTime.bridge(List.of(new ProcessChange("A", before, after)));
    }

    @Test
    void recordingLessIsNotASmallerShare() {
        // half the share and half the recording: 200 of 1,000 to 50 of 500
        ShareBridge bridge = ShareBridge.between(new Proportion(200, 1_000), new Proportion(50, 500))
                .orElseThrow();
        assertThat(bridge.share()).isCloseTo(75, within(1e-9));
        assertThat(bridge.recorded()).isCloseTo(75, within(1e-9));
        assertThat(bridge.total()).isCloseTo(150, within(1e-9));
        assertThat(ShareBridge.between(new Proportion(0, 0), new Proportion(1, 2)))
                .isEmpty();
    }

    @Test
    void freedTimeHasDestinations() {
        // shares 0.4/0.5/0.1 to 0.3/0.55/0.15
        TimeShifts shifts = TimeShifts.between(
                        Map.of("paperwork", 400.0, "families", 500.0, "other", 100.0),
                        Map.of("paperwork", 240.0, "families", 440.0, "other", 120.0))
                .orElseThrow();
        assertThat(shifts.worked()).isEqualTo(-200);
        assertThat(shifts.minutes()).containsEntry("paperwork", -160.0);
        assertThat(shifts.reinvested(Set.of("paperwork"), Set.of("families")).orElseThrow())
                .isCloseTo(0.5, within(1e-9));
        assertThat(shifts.reinvested(Set.of("other"), Set.of("families"))).isEmpty();
        assertThat(TimeShifts.between(Map.of(), Map.of("paperwork", 1.0))).isEmpty();
    }

    @Property(tries = 500)
    void partsAddUpToTheMinutesRegainedInBothConventions(@ForAll Random random) {
        List<ProcessChange> processes = new ArrayList<>();
        for (int p = 0; p < 6; p++) {
            processes.add(new ProcessChange("p" + p, workload(random), workload(random)));
        }
        double regained =
                processes.stream().mapToDouble(ProcessChange::regained).sum();
        RegainedTime bridge = RegainedTime.bridge(processes);
        assertThat(bridge.total()).isCloseTo(regained, within(1e-8));
        assertThat(RegainedTime.blended(processes).total()).isCloseTo(regained, within(1e-8));
        Collections.shuffle(processes, random);
        assertThat(RegainedTime.bridge(processes).mix()).isCloseTo(bridge.mix(), within(1e-8));
    }

    private static Workload workload(Random random) {
        int cases = Math.max(0, random.nextInt(-3, 40));
        return new Workload(cases == 0 && random.nextBoolean() ? 0 : random.nextInt(2_000), cases);
    }
}
