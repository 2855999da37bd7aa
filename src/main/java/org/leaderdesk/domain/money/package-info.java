/** Amounts in fen. */
@NullMarked
package org.leaderdesk.domain.money;

import org.jspecify.annotations.NullMarked;
