/** The community health screen: which group needs the leader, why, and what would help most. */
@NullMarked
package org.leaderdesk.ui.health;

import org.jspecify.annotations.NullMarked;
