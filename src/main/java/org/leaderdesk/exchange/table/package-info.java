/** Files as tables of text: csv and xlsx, however they were saved, and hostile ones refused. */
@NullMarked
package org.leaderdesk.exchange.table;

import org.jspecify.annotations.NullMarked;
