/** What a leader earns, and whether the selling tool paid it out. */
@NullMarked
package org.leaderdesk.desk.income;

import org.jspecify.annotations.NullMarked;
