/** When something happened, and how exactly that is known. */
@NullMarked
package org.leaderdesk.domain.time;

import org.jspecify.annotations.NullMarked;
