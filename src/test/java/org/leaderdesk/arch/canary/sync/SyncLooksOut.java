package org.leaderdesk.arch.canary.sync;

import org.leaderdesk.arch.canary.desk.InnocentDesk;

/** Canary: looks at what it must not see. */
public final class SyncLooksOut {
    InnocentDesk seen;
}
