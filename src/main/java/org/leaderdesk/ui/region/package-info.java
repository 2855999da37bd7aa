/** 区域: a regional manager's leaders, who of them needs help and why. */
@NullMarked
package org.leaderdesk.ui.region;

import org.jspecify.annotations.NullMarked;
