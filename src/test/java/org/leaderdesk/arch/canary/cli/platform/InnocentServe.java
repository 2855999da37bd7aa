package org.leaderdesk.arch.canary.cli.platform;

import org.leaderdesk.arch.canary.platform.InnocentPlatform;

/** The one kind of command that starts the platform. */
public final class InnocentServe {
    InnocentPlatform seen;
}
