package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.RowKind;

/**
 * Cursors and page tokens: signed, and good for the device they were given to. They say the
 * generation, the device and its feed's version, and a page where it begins.
 */
final class Cursors {

    private static final String CURSOR = "cursor";
    private static final String PAGE = "page";
    private static final String SPACE = " ";

    private final Signer signer;
    private final String generation;

    Cursors(Meta meta) {
        this.signer = new Signer(meta.signing());
        this.generation = meta.generation();
    }

    /**
     * A page of a snapshot.
     *
     * @param headV the feed's version before the first page
     * @param kind whose rows come next
     * @param afterId behind this one; blank from the first
     */
    record Page(long headV, RowKind kind, String afterId) {}

    String cursor(Device device, long v) {
        return signer.sign(CURSOR, about(device, v));
    }

    String page(Device device, Page page) {
        return signer.sign(
                PAGE,
                about(device, page.headV()) + SPACE + page.kind().t() + SPACE + page.afterId());
    }

    /** The version a cursor is at; 0 for none. */
    long version(Device device, @Nullable String cursor) {
        return cursor == null ? 0 : version(device, words(CURSOR, cursor, 4));
    }

    Page page(Device device, String page) {
        String[] words = words(PAGE, page, 6);
        return new Page(version(device, words), RowKind.of(words[4]).orElseThrow(), words[5]);
    }

    private String about(Device device, long v) {
        return String.join(SPACE, generation, device.feed(), device.id(), Long.toString(v));
    }

    private String[] words(String kind, String signed, int count) {
        return signer.open(kind, signed)
                .map(text -> text.split(SPACE, count))
                .filter(words -> words.length == count)
                .orElseThrow(() -> Denied.of(Code.BAD_REQUEST, kind + " not made here"));
    }

    private long version(Device device, String... words) {
        if (!words[0].equals(generation)) {
            throw Denied.reset(generation);
        }
        if (!words[1].equals(device.feed()) || !words[2].equals(device.id())) {
            throw Denied.of(Code.BAD_REQUEST, "the cursor is another device's");
        }
        return Long.parseLong(words[3]);
    }
}
