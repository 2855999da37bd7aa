/** What every screen stands on: texts, work beside the FX thread, notices, ways to go. */
@NullMarked
package org.leaderdesk.ui.fx;

import org.jspecify.annotations.NullMarked;
