/** Who is it: users, passcode, recovery. */
@NullMarked
package org.leaderdesk.ui.unlock;

import org.jspecify.annotations.NullMarked;
