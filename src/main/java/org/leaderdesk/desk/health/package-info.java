/** What a leader's groups and figures say: health, the dashboard and warnings. */
@NullMarked
package org.leaderdesk.desk.health;

import org.jspecify.annotations.NullMarked;
