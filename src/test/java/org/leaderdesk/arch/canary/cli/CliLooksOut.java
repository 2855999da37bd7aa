package org.leaderdesk.arch.canary.cli;

import org.leaderdesk.arch.canary.sync.InnocentSync;

/** Canary: looks at what it must not see. */
public final class CliLooksOut {
    InnocentSync seen;
}
