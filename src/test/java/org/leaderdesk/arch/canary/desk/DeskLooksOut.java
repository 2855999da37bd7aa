package org.leaderdesk.arch.canary.desk;

import org.leaderdesk.arch.canary.ui.InnocentUi;

/** Canary: looks at what it must not see. */
public final class DeskLooksOut {
    InnocentUi seen;
}
