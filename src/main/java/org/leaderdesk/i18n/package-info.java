/** The texts of screens, papers and commands, in Chinese and English. */
@NullMarked
package org.leaderdesk.i18n;

import org.jspecify.annotations.NullMarked;
