package org.leaderdesk.arch.canary.desk;

import java.util.logging.Logger;

/** Canary: logs in the old way. */
public final class LogsOldStyle {
    Logger seen;
}
