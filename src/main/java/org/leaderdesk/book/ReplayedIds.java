package org.leaderdesk.book;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ids of one transaction: a second attempt gets the very ids the first one got. */
final class ReplayedIds {

    private final IdSource source;
    private final List<UUID> made = new ArrayList<>();
    private int at;

    ReplayedIds(IdSource source) {
        this.source = source;
    }

    void rewind() {
        at = 0;
    }

    UUID next() {
        if (at == made.size()) {
            made.add(source.next());
        }
        return made.get(at++);
    }
}
