/** What a region sees of its leaders: figures of days, and never a member. */
@NullMarked
package org.leaderdesk.domain.region;

import org.jspecify.annotations.NullMarked;
