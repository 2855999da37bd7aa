package org.leaderdesk.arch.canary.book;

import org.leaderdesk.arch.canary.wire.InnocentWire;

/** Canary: looks at what it must not see. */
public final class BookLooksOut {
    InnocentWire seen;
}
