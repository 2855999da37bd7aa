/** Orders, their lines, and which group buy an exported file belongs to. */
@NullMarked
package org.leaderdesk.domain.order;

import org.jspecify.annotations.NullMarked;
