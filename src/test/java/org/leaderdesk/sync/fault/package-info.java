/** What happens to desks when networks, clocks, answers and platforms fail. */
@NullMarked
package org.leaderdesk.sync.fault;

import org.jspecify.annotations.NullMarked;
