/**
 * What is to be expected of members: how many orders, worth how much, and whether they are still
 * there.
 */
@NullMarked
package org.leaderdesk.domain.lifetime;

import org.jspecify.annotations.NullMarked;
