/** The command line: one class per command, the same use cases as the window. */
@NullMarked
package org.leaderdesk.cli;

import org.jspecify.annotations.NullMarked;
