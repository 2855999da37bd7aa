/** The agreement: read and accepted before anything else is seen. */
@NullMarked
package org.leaderdesk.ui.agreement;

import org.jspecify.annotations.NullMarked;
