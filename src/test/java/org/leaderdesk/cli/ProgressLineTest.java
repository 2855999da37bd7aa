package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The line that says how far an import is. */
class ProgressLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isWrittenOverAndGoesInTheEnd() {
        try (ProgressLine line = new ProgressLine(out, true)) {
            while (written().isEmpty()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                line.say(() -> "row 7");
            }
        }
        assertEquals("\r\u001b[Krow 7\r\u001b[K", written());
    }

    @Test
    void aStepIsSaidAtOnceHoweverSoonItFollows() {
        try (ProgressLine line = new ProgressLine(out, true)) {
            line.now(() -> "first");
            line.say(() -> "too soon");
            line.now(() -> "second");
        }
        assertEquals("\r\u001b[Kfirst\r\u001b[Ksecond\r\u001b[K", written());
    }

    @Test
    void nothingIsMadeOrWrittenWhereNobodyWatches() {
        try (ProgressLine line = new ProgressLine(out, false)) {
            line.say(
                    () -> {
                        throw new AssertionError("nobody reads it");
                    });
        }
        assertTrue(written().isEmpty());
    }
}
