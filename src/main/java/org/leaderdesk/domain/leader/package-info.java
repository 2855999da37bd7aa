/** The leader, the people who work with the leader's book, and the chat groups. */
@NullMarked
package org.leaderdesk.domain.leader;

import org.jspecify.annotations.NullMarked;
