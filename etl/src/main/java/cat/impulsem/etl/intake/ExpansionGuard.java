package cat.impulsem.etl.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts expanded bytes and stops when there are more than the limit allows. */
final class ExpansionGuard extends FilterInputStream {
    private final ExpansionLimit limit;
    private final long compressed;
    private long expanded;

    ExpansionGuard(InputStream in, long compressed, ExpansionLimit limit) {
        super(in);
        this.compressed = compressed;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        expanded += read;
        if (!limit.allows(expanded, compressed)) {
            throw new TooLargeException(limit.inWords());
        }
    }

    /** A compressed file that expands beyond the limit. */
    static final class TooLargeException extends IOException {
        private final transient Phrase limit;

        TooLargeException(Phrase limit) {
            super(limit.toString());
            this.limit = limit;
        }

        Phrase limit() {
            return limit;
        }
    }
}
