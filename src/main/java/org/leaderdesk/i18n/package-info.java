/** Words: looks up what the program says to people, in their language. */
@NullMarked
package org.leaderdesk.i18n;

import org.jspecify.annotations.NullMarked;
