/** Today: what there is to do now, and the way to it. */
@NullMarked
package org.leaderdesk.ui.today;

import org.jspecify.annotations.NullMarked;
