/** Which posts go to which chat groups at what minute of a day, and why: the 531 plan. */
@NullMarked
package org.leaderdesk.domain.planner;

import org.jspecify.annotations.NullMarked;
