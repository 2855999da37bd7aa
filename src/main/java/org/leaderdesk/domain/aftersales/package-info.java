/** After-sales: what members complain about, the clock of an answer, and what can be answered. */
@NullMarked
package org.leaderdesk.domain.aftersales;

import org.jspecify.annotations.NullMarked;
