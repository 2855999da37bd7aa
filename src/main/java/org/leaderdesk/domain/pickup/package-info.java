/** Pickup rounds: what is handed out together, in which bag, on which list. */
@NullMarked
package org.leaderdesk.domain.pickup;

import org.jspecify.annotations.NullMarked;
