/** The plan's screen: what is posted to which chat groups, at what minute, and why. */
@NullMarked
package org.leaderdesk.ui.plan;

import org.jspecify.annotations.NullMarked;
