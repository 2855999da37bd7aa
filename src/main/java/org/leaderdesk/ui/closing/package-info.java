/** Closing: what nobody collected, what is to be given back to the selling tool, and the sums. */
@NullMarked
package org.leaderdesk.ui.closing;

import org.jspecify.annotations.NullMarked;
