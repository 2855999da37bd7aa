/** LeaderDesk: the desk of a community group-buying leader; one package per ring, arrows inward. */
@NullMarked
package org.leaderdesk;

import org.jspecify.annotations.NullMarked;
