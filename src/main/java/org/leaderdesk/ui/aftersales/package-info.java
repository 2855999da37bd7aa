/** After-sales: the cases by urgency, the selected one, and what to write to the member. */
@NullMarked
package org.leaderdesk.ui.aftersales;

import org.jspecify.annotations.NullMarked;
