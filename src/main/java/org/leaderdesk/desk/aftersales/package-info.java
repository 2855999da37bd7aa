/** After-sales: opening a case, answering it, its photos, and what to write to the member. */
@NullMarked
package org.leaderdesk.desk.aftersales;

import org.jspecify.annotations.NullMarked;
