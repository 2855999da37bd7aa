/** Lists: choose one, see the very page, print it. */
@NullMarked
package org.leaderdesk.ui.lists;

import org.jspecify.annotations.NullMarked;
