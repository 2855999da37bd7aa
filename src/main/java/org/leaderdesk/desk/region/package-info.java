/** What a regional manager does: looks at leaders' figures, asks something of them, reports. */
@NullMarked
package org.leaderdesk.desk.region;

import org.jspecify.annotations.NullMarked;
