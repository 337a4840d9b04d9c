package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.snapshot.Snapshot;
import java.util.List;

/**
 * What one person may see of one released snapshot; a page reads everything from the same one. Nothing above this
 * class can reach a figure of a territory or of a kind that the person's grants do not give.
 */
public final class Released {
    private final Snapshot snapshot;
    private final Vocabulary vocabulary;

    Released(Snapshot snapshot, Vocabulary vocabulary) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
    }

    /** Id of the snapshot. */
    public String id() {
        return snapshot.id();
    }

    /** Whether a newer snapshot took its place so long ago that nothing more can be read from it. */
    public boolean isClosed() {
        return snapshot.isClosed();
    }

    /** What the person may see. */
    public Permissions permissions() {
        return vocabulary.permissions();
    }

    /** Units, indicators, periods and reasons. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads figures. */
    public ValueQueries values() {
        return new ValueQueries(snapshot, permissions());
    }

    /** Reads intervals, comparisons, process charts and signals. */
    public ComparisonQueries comparisons() {
        return new ComparisonQueries(snapshot, permissions());
    }

    /** Reads figures to be taken away. */
    public ExtractQueries extracts() {
        return new ExtractQueries(snapshot, permissions());
    }

    /** Reads figures of analyses to be taken away. */
    public AnalysisExtractQueries analysisExtracts() {
        return new AnalysisExtractQueries(snapshot, permissions());
    }

    /** Reads what is public about the places themselves. */
    public ContextQueries context() {
        return new ContextQueries(snapshot);
    }

    /** All versions of all definitions, oldest first; open to everybody like the definitions themselves. */
    public List<IndicatorVersion> versions() {
        return VersionRows.read(snapshot);
    }

    /** Reads figures of several parts: decompositions, matrices, lists. */
    public AnalysisQueries analyses() {
        return new AnalysisQueries(snapshot, permissions(), vocabulary.analyses());
    }

    /** Reads how figures stand to their targets. */
    public TargetQueries targets() {
        return new TargetQueries(snapshot, permissions());
    }

    /** Reads how targets came out by line and objective. */
    public ObjectiveQueries objectives() {
        return new ObjectiveQueries(snapshot, permissions());
    }

    /** Reads what series did after changes with a date. */
    public DatedChangeQueries datedChanges() {
        return new DatedChangeQueries(snapshot, permissions());
    }

    /** Reads how unequal centres are. */
    public InequalityQueries inequalities() {
        return new InequalityQueries(snapshot, permissions());
    }

    /** Reads what was delivered and refused. */
    public QualityQueries quality() {
        return new QualityQueries(snapshot, vocabulary);
    }

    /** How many centres are complete in the last month. */
    public QualityQueries.CompleteCentres completeCentres() {
        return quality().completeCentres();
    }

    /** The tables of source documents, whole. */
    public List<PublishedTable> publishedTables() {
        if (!permissions().may(Right.FIGURES)) {
            return List.of();
        }
        return PublishedTable.ids(snapshot).stream()
                .map(id -> PublishedTable.read(snapshot, id))
                .toList();
    }

    /** The versions of one definition, oldest first. */
    public List<IndicatorVersion> versionsOf(String indicator) {
        return versions().stream()
                .filter(version -> version.indicator().equals(indicator))
                .toList();
    }
}
