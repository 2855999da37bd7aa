/** Pickup rounds: which group buys are handed out together. */
@NullMarked
package org.leaderdesk.ui.rounds;

import org.jspecify.annotations.NullMarked;
