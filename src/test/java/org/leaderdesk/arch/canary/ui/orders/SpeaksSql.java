package org.leaderdesk.arch.canary.ui.orders;

import java.sql.Connection;

/** Canary: speaks SQL. */
public final class SpeaksSql {
    Connection seen;
}
