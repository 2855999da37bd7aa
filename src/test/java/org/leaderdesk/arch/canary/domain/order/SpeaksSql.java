package org.leaderdesk.arch.canary.domain.order;

import java.sql.Connection;

/** Canary: speaks SQL. */
public final class SpeaksSql {
    Connection seen;
}
