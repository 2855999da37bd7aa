/** Products: listing and changing what is known of them. */
@NullMarked
package org.leaderdesk.desk.product;

import org.jspecify.annotations.NullMarked;
