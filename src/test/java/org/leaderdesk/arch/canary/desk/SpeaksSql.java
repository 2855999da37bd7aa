package org.leaderdesk.arch.canary.desk;

import java.sql.Connection;

/** Canary: speaks SQL. */
public final class SpeaksSql {
    Connection seen;
}
