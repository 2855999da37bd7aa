/** What a leader hands on of a week. */
@NullMarked
package org.leaderdesk.desk.report;

import org.jspecify.annotations.NullMarked;
