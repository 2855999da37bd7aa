/** Settings: look, sign-in, rules, chat groups, printers, backups and the audit trail. */
@NullMarked
package org.leaderdesk.ui.settings;

import org.jspecify.annotations.NullMarked;
