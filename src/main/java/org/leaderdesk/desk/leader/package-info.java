/** Making, opening and keeping a book, and who may use it. */
@NullMarked
package org.leaderdesk.desk.leader;

import org.jspecify.annotations.NullMarked;
