/** The numbers screen: the dashboard's twelve figures, how each went, and the weekly report. */
@NullMarked
package org.leaderdesk.ui.numbers;

import org.jspecify.annotations.NullMarked;
