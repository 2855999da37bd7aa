/**
 * The protocol's rows, requests and answers; shared by the sync and the platform, and seen by
 * nobody else.
 */
@NullMarked
package org.leaderdesk.wire;

import org.jspecify.annotations.NullMarked;
