/** Settings: look, users, passcode, backups, and whether the book is sound. */
@NullMarked
package org.leaderdesk.ui.settings;

import org.jspecify.annotations.NullMarked;
