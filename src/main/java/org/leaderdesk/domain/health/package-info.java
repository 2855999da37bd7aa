/** How well chat groups and their leader do: indicators, scores, KPIs and warnings. */
@NullMarked
package org.leaderdesk.domain.health;

import org.jspecify.annotations.NullMarked;
