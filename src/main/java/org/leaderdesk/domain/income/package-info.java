/** What the leader earns: how a source pays, a month's statement, and what comes of payouts. */
@NullMarked
package org.leaderdesk.domain.income;

import org.jspecify.annotations.NullMarked;
