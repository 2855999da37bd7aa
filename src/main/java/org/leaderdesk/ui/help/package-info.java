/** Help: the guide beside the screen it is about, and whom to call. */
@NullMarked
package org.leaderdesk.ui.help;

import org.jspecify.annotations.NullMarked;
