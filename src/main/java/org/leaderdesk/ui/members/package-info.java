/** The members' screen: who they are, what is to be settled about them, merging and erasing. */
@NullMarked
package org.leaderdesk.ui.members;

import org.jspecify.annotations.NullMarked;
