package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies of requests and answers: as long as they may be, packed or not. */
final class Bodies {

    /** A shorter answer is not worth packing. */
    private static final int WORTH_PACKING = 1_000;

    private Bodies() {}

    /**
     * A request's body, unpacked; no more of it is ever held than a request may have.
     *
     * @throws Denied where it is longer, or not packed as it says
     */
    static byte[] read(InputStream in, String encoding) {
        try (InputStream plain = plain(in, encoding)) {
            byte[] body = plain.readNBytes(Protocol.REQUEST_BYTES + 1);
            if (body.length > Protocol.REQUEST_BYTES) {
                throw Denied.of(Code.TOO_LARGE, "more than " + Protocol.REQUEST_BYTES + " bytes");
            }
            return body;
        } catch (IOException e) {
            throw Denied.of(Code.BAD_REQUEST, "the body was cut short or is not packed right");
        }
    }

    private static InputStream plain(InputStream in, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity" -> in;
            case "gzip" -> new GZIPInputStream(in);
            default -> throw Denied.of(Code.BAD_REQUEST, "Content-Encoding: gzip or none");
        };
    }

    /** Whether an answer is sent packed. */
    static boolean isWorthPacking(byte[] body, String accepted) {
        return body.length >= WORTH_PACKING && accepted.contains("gzip");
    }

    static byte[] packed(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
        try (OutputStream packing = new Fast(out)) {
            packing.write(body);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    /** Level 1: on a network of a shop the processor is what is slow. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
