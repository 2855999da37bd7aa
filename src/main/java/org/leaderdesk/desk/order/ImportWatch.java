package org.leaderdesk.desk.order;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.util.function.Consumer;

/**
 * Watches one import from another thread: how far it is, and whether it is to stop. A stopped
 * import ends in IMPORT_CANCELLED before anything is committed, and its transaction is rolled back.
 */
public final class ImportWatch {

    private final Consumer<Progress> told;
    private boolean cancelled;
    private boolean tooLate;
    private long total; // belongs to the thread that imports, like done
    private long done;

    /** How far an import is. */
    public sealed interface Progress {

        /**
         * A file is being read.
         *
         * @param row the row read last; how many there are is not known before the end
         */
        record Reading(int row) implements Progress {}

        /**
         * What was read is being brought into the book.
         *
         * @param done orders, as the files have them
         * @param total of how many
         */
        record Writing(long done, long total) implements Progress {}
    }

    /**
     * A watch over one import.
     *
     * @param told of each row and each order, on the threads that import; it must be quick
     */
    public ImportWatch(Consumer<Progress> told) {
        this.told = told;
    }

    /** Nobody watches. */
    static ImportWatch none() {
        return new ImportWatch(progress -> {});
    }

    /**
     * Asks the import to stop; from any thread.
     *
     * @return false where it is too late: the import is being committed
     */
    public synchronized boolean cancel() {
        cancelled = !tooLate;
        return cancelled;
    }

    void read(int row) {
        stopIfCancelled();
        told.accept(new Progress.Reading(row));
    }

    /** The transaction begins, perhaps once more after a failed commit. */
    void writes(long orders) {
        stopIfCancelled();
        total = orders;
        done = 0;
    }

    void wrote() {
        stopIfCancelled();
        done = Math.min(total, done + 1);
        told.accept(new Progress.Writing(done, total));
    }

    /** The last moment at which it can be stopped. */
    synchronized void commits() {
        stopIfCancelled();
        tooLate = true;
    }

    private synchronized void stopIfCancelled() {
        if (cancelled) {
            throw new Refused(RefusalCode.IMPORT_CANCELLED);
        }
    }
}
