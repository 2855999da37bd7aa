/** The first book: a name, a passcode, the recovery code typed back. */
@NullMarked
package org.leaderdesk.ui.welcome;

import org.jspecify.annotations.NullMarked;
