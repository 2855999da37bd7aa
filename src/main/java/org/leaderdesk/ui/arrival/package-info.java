/** Arrival: what came off the truck, who goes short, where bags stand, and what suppliers get. */
@NullMarked
package org.leaderdesk.ui.arrival;

import org.jspecify.annotations.NullMarked;
