/**
 * What a leader does with the 531 plan: plans a day or a week, edits it, and says what came of it.
 */
@NullMarked
package org.leaderdesk.desk.planner;

import org.jspecify.annotations.NullMarked;
