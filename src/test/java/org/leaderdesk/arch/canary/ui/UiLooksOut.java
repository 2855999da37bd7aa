package org.leaderdesk.arch.canary.ui;

import org.leaderdesk.arch.canary.book.InnocentBook;

/** Canary: looks at what it must not see. */
public final class UiLooksOut {
    InnocentBook seen;
}
