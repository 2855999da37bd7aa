package org.leaderdesk.arch.canary.cli;

import org.leaderdesk.arch.canary.platform.InnocentPlatform;

/** Canary: looks at what it must not see. */
public final class CliSeesPlatform {
    InnocentPlatform seen;
}
