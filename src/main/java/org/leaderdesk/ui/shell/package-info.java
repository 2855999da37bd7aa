/** The frame around the screens: navigation, status, lock; it ties the screens together. */
@NullMarked
package org.leaderdesk.ui.shell;

import org.jspecify.annotations.NullMarked;
