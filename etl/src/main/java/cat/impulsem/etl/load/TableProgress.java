package cat.impulsem.etl.load;

import cat.impulsem.warehouse.text.Progress;

/** Tells how far the work on many tables is: large ones by their names, small ones by how many are done. */
final class TableProgress {
    private static final long LARGE = 100_000;
    private static final int AT_A_TIME = 10;
    private final Progress progress;
    private final String work;
    private final int tables;
    private int done;

    TableProgress(Progress progress, String work, int tables) {
        this.progress = progress;
        this.work = work;
        this.tables = tables;
    }

    synchronized void done(String table, long rows) {
        done++;
        if (rows >= LARGE) {
            progress.step("%s: %s, %d rows".formatted(work, table, rows));
        } else if (done % AT_A_TIME == 0 || done == tables) {
            progress.step("%s: %d of %d tables".formatted(work, done, tables));
        }
    }
}
