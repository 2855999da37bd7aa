package org.leaderdesk.sync;

import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

import java.io.IOException;

/** Counts the bytes that pass. */
final class CountedSource extends ForwardingSource {

    private final long[] counted;

    /**
     * @param counted its first place grows
     */
    CountedSource(Source source, long[] counted) {
        super(source);
        this.counted = counted;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = super.read(sink, byteCount);
        if (read > 0) {
            counted[0] += read;
        }
        return read;
    }
}
