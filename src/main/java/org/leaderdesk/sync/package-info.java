/** Keeps a desk's book and a platform agreed: sends what changed, takes what others changed. */
@NullMarked
package org.leaderdesk.sync;

import org.jspecify.annotations.NullMarked;
