/** Which kind of member somebody is, and because of which figures. */
@NullMarked
package org.leaderdesk.domain.segment;

import org.jspecify.annotations.NullMarked;
