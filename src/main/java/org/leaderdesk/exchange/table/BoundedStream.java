package org.leaderdesk.exchange.table;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a compressed file inflates to, refused as soon as it is more than an honest file has. */
final class BoundedStream extends FilterInputStream {

    /** The largest file read, in bytes as it lies on the disk. */
    static final long LARGEST_FILE = 50L << 20;

    /** The most a compressed file may inflate to, in bytes. */
    static final long LARGEST_INFLATED = 500L << 20;

    private static final int LARGEST_RATIO = 100;

    /** Small files may compress better than the ratio allows: nothing can be hurt by them. */
    private static final long RATIO_FLOOR = 8L << 20;

    private final String fileName;
    private final long allowed;
    private long seen;

    BoundedStream(InputStream in, long allowed, String fileName) {
        super(in);
        this.allowed = allowed;
        this.fileName = fileName;
    }

    /** How many bytes a file of this compressed size may inflate to. */
    static long allowance(long compressed) {
        return Math.min(LARGEST_INFLATED, Math.max(RATIO_FLOOR, compressed * LARGEST_RATIO));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) {
        seen += read;
        if (seen > allowed) {
            throw new Refused(RefusalCode.FILE_TOO_LARGE, fileName, Rows.MOST);
        }
    }
}
