/** Controls that more than one screen shows. */
@NullMarked
package org.leaderdesk.ui.control;

import org.jspecify.annotations.NullMarked;
