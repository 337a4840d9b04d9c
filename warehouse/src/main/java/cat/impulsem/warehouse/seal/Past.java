package cat.impulsem.warehouse.seal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** All earlier releases of a store. */
final class Past implements Earlier {
    private final List<LedgerRecord> records;
    private final Map<String, PastFigures> figures;

    Past(List<LedgerRecord> records) {
        this.records = records;
        figures = PastFigures.of(records);
    }

    PastFigures of(String indicator) {
        return figures.getOrDefault(indicator, new PastFigures());
    }

    /** The teams behind figures of an indicator as the last release found them; the others as they are now. */
    Teams teams(String indicator, Teams now) {
        if (records.isEmpty()) {
            return now;
        }
        LedgerRecord last = records.getLast();
        Ground then = Records.ground(last);
        Teams before = RecordedFigures.teams(then, last, indicator);
        return (mode, unit, period, minimum) -> {
            boolean wasThere = then.number(new Place(mode, unit.level(), unit.code(), period)) >= 0;
            return (wasThere ? before : now).areSafe(mode, unit, period, minimum);
        };
    }

    @Override
    public OfCube of(Cube cube) {
        BitSet shown = new BitSet();
        BitSet hidden = new BitSet();
        BitSet told = new BitSet();
        BitSet spoken = new BitSet();
        for (Figures member : cube.members()) {
            PastFigures past = of(member.indicator().id());
            for (int place = 0; place < cube.ground().size(); place++) {
                PastFigures.Past before = past.at(cube.ground().place(place));
                if (past.wasSpokenOf(cube.ground().place(place))) {
                    spoken.set(Silence.group(cube.ground(), place));
                }
                if (before == null || !member.isDisplayed(place)) {
                    continue;
                }
                if (before.isHidden()) {
                    (before.isTold() ? told : hidden).set(place);
                } else if (before.isSame(member, place)) {
                    shown.set(place);
                }
            }
        }
        hidden.andNot(shown);
        told.andNot(shown);
        told.andNot(hidden);
        return new OfCube(shown, hidden, told, spoken, openFrom(cube.ground()), seeds(cube));
    }

    private int openFrom(Ground ground) {
        YearMonth last = records.stream()
                .map(record -> record.membership().months().getLast())
                .max(YearMonth::compareTo)
                .orElse(null);
        return last == null
                ? 0
                : (int) ground.membership().months().stream()
                        .filter(month -> !month.isAfter(last))
                        .count();
    }

    /** Proofs of the last release, which mostly still hold. */
    private List<Earlier.Seed> seeds(Cube cube) {
        List<Earlier.Seed> seeds = new ArrayList<>();
        if (records.isEmpty()) {
            return seeds;
        }
        LedgerRecord last = records.getLast();
        Ground then = Records.ground(last);
        List<String> ids =
                cube.members().stream().map(one -> one.indicator().id()).toList();
        for (LedgerRecord.Proofs proofs : last.cubes()) {
            if (proofs.indicators().equals(ids)) {
                proofs.proofs().forEach(one -> add(seeds, one, then, cube));
            }
        }
        return seeds;
    }

    private static void add(List<Earlier.Seed> seeds, LedgerRecord.OneProof proof, Ground then, Cube cube) {
        int place = cube.ground().number(then.place(proof.place()));
        Shift higher = Records.shift(proof.higher(), then, cube);
        Shift lower = Records.shift(proof.lower(), then, cube);
        boolean isKnown = place >= 0
                && higher != null
                && lower != null
                && proof.base() < cube.bases().size()
                && proof.less() < cube.bases().size();
        if (isKnown) {
            Need need = new Need(place, proof.base(), proof.less(), 0, 0, true, Need.OUTSIDER);
            seeds.add(new Earlier.Seed(need, higher, lower));
        }
    }
}
