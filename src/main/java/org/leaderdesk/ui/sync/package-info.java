/**
 * The sync: how the desk stands with its platform, what waits, and what two desks disagree about.
 */
@NullMarked
package org.leaderdesk.ui.sync;

import org.jspecify.annotations.NullMarked;
