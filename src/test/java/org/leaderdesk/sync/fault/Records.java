package org.leaderdesk.sync.fault;

/** Counts the TLS records of one stream by their headers: a type, a version, a length. */
final class Records {

    private static final int HEADER = 5;

    private int inHeader;
    private int length;
    private int left;

    /**
     * Takes the next byte.
     *
     * @return whether a record ends with it
     */
    boolean ends(byte next) {
        if (left > 0) {
            return --left == 0;
        }
        inHeader++;
        if (inHeader == HEADER - 1) {
            length = (next & 0xFF) << 8;
        } else if (inHeader == HEADER) {
            left = length | next & 0xFF;
            inHeader = 0;
        }
        return false;
    }
}
