/** What of a personal value may be shown, printed or exported. */
@NullMarked
package org.leaderdesk.domain.privacy;

import org.jspecify.annotations.NullMarked;
