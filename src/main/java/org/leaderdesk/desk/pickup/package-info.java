/** Pickup rounds and the lists made for them. */
@NullMarked
package org.leaderdesk.desk.pickup;

import org.jspecify.annotations.NullMarked;
