package org.leaderdesk.arch.canary.i18n;

import org.leaderdesk.arch.canary.desk.InnocentDesk;

/** Canary: looks at what it must not see. */
public final class I18nLooksOut {
    InnocentDesk seen;
}
