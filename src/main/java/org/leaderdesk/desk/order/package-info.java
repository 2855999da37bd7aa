/** Orders: importing, exporting, listing, settling. */
@NullMarked
package org.leaderdesk.desk.order;

import org.jspecify.annotations.NullMarked;
