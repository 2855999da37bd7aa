package org.leaderdesk.arch.canary.cli;

import java.sql.Connection;

/** Canary: speaks SQL. */
public final class SpeaksSql {
    Connection seen;
}
