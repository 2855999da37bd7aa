/** The counter: who stands in front of it, what they get, one key after the other. */
@NullMarked
package org.leaderdesk.ui.counter;

import org.jspecify.annotations.NullMarked;
