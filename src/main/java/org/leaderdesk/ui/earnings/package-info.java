/** The earnings screen: what a month brings, where it is heading, and what was paid out. */
@NullMarked
package org.leaderdesk.ui.earnings;

import org.jspecify.annotations.NullMarked;
