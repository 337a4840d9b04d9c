package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.util.List;

/** One released snapshot with its vocabulary; a page reads everything from the same one. */
public final class Released implements AutoCloseable {
    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final QualityQueries.CompleteCentres completeCentres;

    Released(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.vocabulary = Vocabulary.read(snapshot);
        this.completeCentres = quality().completeCentres();
    }

    /** Id of the snapshot. */
    public String id() {
        return snapshot.id();
    }

    /** Units, indicators, periods and reasons. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads figures. */
    public ValueQueries values() {
        return new ValueQueries(snapshot);
    }

    /** Reads intervals, comparisons, process charts and signals. */
    public ComparisonQueries comparisons() {
        return new ComparisonQueries(snapshot);
    }

    /** Reads what was delivered and refused. */
    public QualityQueries quality() {
        return new QualityQueries(snapshot);
    }

    /** How many centres are complete in the last month. */
    public QualityQueries.CompleteCentres completeCentres() {
        return completeCentres;
    }

    /** The tables of source documents, whole. */
    public List<PublishedTable> publishedTables() {
        return PublishedTable.ids(snapshot).stream()
                .map(id -> PublishedTable.read(snapshot, id))
                .toList();
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
