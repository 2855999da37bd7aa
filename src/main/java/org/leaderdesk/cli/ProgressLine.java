package org.leaderdesk.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One line on a terminal that says how far a long work is, written over ten times a second and gone
 * when the work ends. From any thread.
 */
public final class ProgressLine implements AutoCloseable {

    private static final String ANEW = "\r\u001b[K";
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintStream out;
    private final boolean shown;
    private long last;
    private boolean written;

    ProgressLine(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
        this.last = System.nanoTime();
    }

    /**
     * Says how far it is, unless it just did.
     *
     * @param text made only where it is shown
     */
    public synchronized void say(Supplier<String> text) {
        if (System.nanoTime() - last >= PAUSE_NANOS) {
            now(text);
        }
    }

    /** Says what is done now, for as long as it takes. */
    synchronized void now(Supplier<String> text) {
        if (!shown) {
            return;
        }
        last = System.nanoTime();
        written = true;
        out.print(ANEW + text.get());
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (written) {
            out.print(ANEW);
            out.flush();
        }
    }
}
