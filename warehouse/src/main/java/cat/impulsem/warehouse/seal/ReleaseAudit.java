package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.disclosure.UnprovedException;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves a published snapshot once more, from its files and the ledger: that the files are those that were certified,
 * that they show what the ledger says and nothing else, and that every hidden small figure is as safe as it was.
 */
public final class ReleaseAudit {
    private static final int MOST_FINDINGS = 20;
    private final StoreLayout store;
    private final String id;
    private final List<String> findings = new ArrayList<>();
    private long hidden;
    private long proofs;

    private ReleaseAudit(StoreLayout store, String id) {
        this.store = store;
        this.id = id;
    }

    /**
     * What an audit found.
     *
     * @param snapshot id of the snapshot
     * @param findings what does not hold; empty when all does
     * @param hidden hidden figures
     * @param proofs pairs of figure and attacker that were proved again
     */
    public record Result(String snapshot, List<String> findings, long hidden, long proofs) {
        /** Whether the snapshot may stay published. */
        public boolean holds() {
            return findings.isEmpty();
        }
    }

    /** Audits one snapshot. */
    public static Result of(StoreLayout store, String snapshot) {
        ReleaseAudit audit = new ReleaseAudit(store, snapshot);
        try {
            audit.run();
        } catch (SnapshotException | UnprovedException failed) {
            audit.find(failed.getMessage());
        }
        return new Result(snapshot, audit.findings, audit.hidden, audit.proofs);
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void run() {
        ReleaseLedger ledger = new ReleaseLedger(store);
        List<LedgerRecord> records = ledger.records();
        int position = records.stream().map(LedgerRecord::snapshot).toList().indexOf(id);
        if (position < 0) {
            find("snapshot " + id + " does not stand in the ledger of releases");
            return;
        }
        LedgerRecord record = records.get(position);
        Ground ground = Records.ground(record);
        compareManifest(ledger, record, ground);
        Map<String, ReadRow[]> shown = read(ground, record, records.subList(0, position));
        compare(ground, record, shown);
        new FileAudit(new SnapshotStore(store).folder(id), this::find).run();
        compareWithEarlier(record, records.subList(0, position));
        prove(ground, record, new Past(records.subList(0, position)));
    }

    private void compareWithEarlier(LedgerRecord record, List<LedgerRecord> before) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        RevisionAudit audit = new RevisionAudit(before, this::find);
        record.indicators().forEach(one -> catalogue.find(one.id()).ifPresent(indicator -> audit.run(indicator, one)));
    }

    private void compareManifest(ReleaseLedger ledger, LedgerRecord record, Ground ground) {
        JsonNode certificate = certificate();
        if (!ledger.hashOf(id).equals(certificate.path("ledger_sha256").asText())) {
            find("the certificate does not belong to the record in the ledger");
        }
        String view = View.of(ground, record.indicators());
        if (!view.equals(record.view())
                || !view.equals(certificate.path("view_sha256").asText())) {
            find("the certificate is not about what the ledger says was shown");
        }
    }

    private JsonNode certificate() {
        try {
            return Yaml.json()
                    .readTree(new SnapshotStore(store)
                            .folder(id)
                            .resolve(SnapshotStore.MANIFEST)
                            .toFile())
                    .path("disclosure")
                    .path("certificate");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, ReadRow[]> read(Ground ground, LedgerRecord record, List<LedgerRecord> before) {
        Map<String, ReadRow[]> rows = new HashMap<>();
        try (Snapshot snapshot = new SnapshotStore(store).open(id)) {
            new BreakdownAudit(record, before, this::find).run(snapshot);
            new DerivedAudit(snapshot, this::find).run();
            for (ReadRow row : snapshot.query(ReadRow.SQL, ReadRow::of)) {
                int place = ground.number(row.place());
                if (place < 0) {
                    find("the files hold a figure at " + row.place().key() + ", the ledger does not");
                    continue;
                }
                rows.computeIfAbsent(row.indicator(), none -> new ReadRow[ground.size()])[place] = row;
            }
        }
        return rows;
    }

    private void compare(Ground ground, LedgerRecord record, Map<String, ReadRow[]> shown) {
        for (LedgerRecord.Released one : record.indicators()) {
            ReadRow[] rows = shown.remove(one.id());
            for (int place = 0; place < ground.size(); place++) {
                char state = one.states().charAt(place);
                hidden += state == 'H' ? 1 : 0;
                ReadRow row = rows == null ? null : rows[place];
                boolean agrees = row == null ? state == '-' : row.agrees(state, one.nums()[place], one.dens()[place]);
                if (!agrees) {
                    find("indicator " + one.id() + " at " + ground.place(place).key()
                            + " is not in the files as the ledger says");
                }
            }
        }
        // An index follows from figures that are audited themselves.
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        shown.keySet().stream()
                .filter(left -> catalogue
                        .find(left)
                        .filter(one -> one.formula().isDerived())
                        .isEmpty())
                .forEach(left -> find("the files hold indicator " + left + ", the ledger does not"));
    }

    private void prove(Ground ground, LedgerRecord record, Past past) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        List<Figures> figures = new ArrayList<>();
        Map<String, BitSet> hiddenOf = new HashMap<>();
        for (LedgerRecord.Released one : record.indicators()) {
            if (!catalogue.ids().contains(one.id())) {
                find("indicator " + one.id() + " is not known any more, so its rules cannot be applied");
                continue;
            }
            figures.add(RecordedFigures.of(ground, catalogue.get(one.id()), one));
            hiddenOf.put(one.id(), RecordedFigures.hidden(one));
        }
        Past seeds = new Past(List.of(record));
        Map<String, Teams> teams = new HashMap<>();
        figures.forEach(one -> teams.put(
                one.indicator().id(),
                RecordedFigures.teams(ground, record, one.indicator().id())));
        PrimaryRules rules = new PrimaryRules(one -> teams.get(one.id()), id -> figures.stream()
                .filter(one -> one.indicator().id().equals(id))
                .findFirst()
                .orElse(null));
        List<Cube> cubes = new Seal(ground, rules, past).cubes(figures);
        List<CubeAudit> audits = cubes.parallelStream()
                .map(cube -> CubeAudit.of(cube, rules.needs(cube), hidden(cube, hiddenOf), past, seeds))
                .toList();
        cubes.forEach(cube -> requireUntold(cube, cubes, hiddenOf, past));
        Map<String, List<Integer>> told = new HashMap<>();
        record.indicators().forEach(one -> told.put(one.id(), one.told()));
        cubes.forEach(cube -> requireOwn(cube, rules.needs(cube), told));
        for (CubeAudit audit : audits) {
            audit.findings().forEach(this::find);
            proofs += audit.proofs();
        }
    }

    /** What is hidden of one indicator must not be shown by another that tells it. */
    private void requireUntold(Cube cube, List<Cube> all, Map<String, BitSet> hiddenOf, Past past) {
        BitSet told = new BitSet();
        for (Figures member : cube.members()) {
            // One that tells of others hides for their sake too, and of that nothing is told.
            all.stream()
                    .filter(other -> other.members().stream()
                            .allMatch(one -> one.indicator().release().tells().isEmpty()))
                    .forEach(other -> told.or(Told.by(member, other, hidden(other, hiddenOf), null)));
        }
        told.and(cube.displayed());
        told.andNot(hidden(cube, hiddenOf));
        told.andNot(past.of(cube).shown());
        told.stream()
                .limit(1)
                .forEach(place -> find("indicator " + cube.name() + " tells what is hidden at "
                        + cube.ground().place(place).key()));
    }

    /** What has too few behind it itself is not hidden for another indicator alone. */
    private void requireOwn(Cube cube, List<Need> needs, Map<String, List<Integer>> told) {
        Set<Integer> own = needs.stream().map(Need::place).collect(Collectors.toSet());
        cube.members().stream()
                .filter(member -> told.get(member.indicator().id()).stream().anyMatch(own::contains))
                .forEach(member -> find("the ledger says that small figures of "
                        + member.indicator().id() + " are hidden for another indicator"));
    }

    private static BitSet hidden(Cube cube, Map<String, BitSet> hiddenOf) {
        BitSet places = new BitSet();
        cube.members()
                .forEach(member -> places.or(hiddenOf.get(member.indicator().id())));
        places.and(cube.displayed());
        return places;
    }
}
