package org.leaderdesk.paper;

import java.util.Optional;

/** Something that stands on a page in one piece where it can; heights in points. */
interface Block {

    float height();

    void draw(Page page, float x, float top);

    /** What fits in the room, and the rest with a continuation heading; empty if nothing does. */
    default Optional<Parts> split(float room) {
        return Optional.empty();
    }

    /** A block that had to be split. */
    record Parts(Block fitting, Block rest) {}
}
