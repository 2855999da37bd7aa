/** Members, and the personal values that only their holders may read. */
@NullMarked
package org.leaderdesk.domain.member;

import org.jspecify.annotations.NullMarked;
