/**
 * The reference platform: keeps the rows of every leader, orders what desks send, and tells each
 * desk what changed. It knows the protocol and nothing of a desk.
 */
@NullMarked
package org.leaderdesk.platform;

import org.jspecify.annotations.NullMarked;
