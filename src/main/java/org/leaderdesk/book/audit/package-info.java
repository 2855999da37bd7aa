/** The audit trail: who looked at, exported, printed or erased what, chained so that cuts show. */
@NullMarked
package org.leaderdesk.book.audit;

import org.jspecify.annotations.NullMarked;
