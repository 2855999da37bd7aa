package org.leaderdesk.platform;

/**
 * Who wrote a field, and when.
 *
 * @param v the version of the commit
 * @param letter the device's
 */
record Stamp(long v, String letter) {

    static Stamp of(String text) {
        int dot = text.indexOf('.');
        return new Stamp(Long.parseLong(text, 0, dot, 10), text.substring(dot + 1));
    }

    /** Whether a device that knew the row at a version cannot have known this. */
    boolean isNewsTo(String device, long knownV) {
        return v > knownV && !letter.equals(device);
    }

    @Override
    public String toString() {
        return v + "." + letter;
    }
}
