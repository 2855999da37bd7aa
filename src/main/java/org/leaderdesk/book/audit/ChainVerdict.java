package org.leaderdesk.book.audit;

/** What a check of the audit trail found. */
public sealed interface ChainVerdict {

    /** Whether the rows are as they were written, and none the head knows of is missing. */
    boolean isSound();

    /** Every row is as it was written, and the last is the one the head names. */
    record Sound(long count) implements ChainVerdict {
        @Override
        public boolean isSound() {
            return true;
        }
    }

    /**
     * Every row is as it was written, and there are more than the head knows: the desk stopped
     * between committing a row and noting it in the key-slot file. Nothing was taken away.
     */
    record MoreThanHead(long count, long headCount) implements ChainVerdict {
        @Override
        public boolean isSound() {
            return true;
        }
    }

    /** The first row that was changed, moved, put in or taken out is the one numbered so. */
    record BrokenAt(long seq) implements ChainVerdict {
        @Override
        public boolean isSound() {
            return false;
        }
    }

    /** Rows were cut off the end: what is left is as it was written. */
    record TailCut(long count, long headCount) implements ChainVerdict {
        @Override
        public boolean isSound() {
            return false;
        }
    }
}
