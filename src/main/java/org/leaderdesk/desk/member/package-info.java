/** Members: listing, settling, merging, erasing, finding. */
@NullMarked
package org.leaderdesk.desk.member;

import org.jspecify.annotations.NullMarked;
