/** The platform's commands: the only ones that see the platform. */
@NullMarked
package org.leaderdesk.cli.platform;

import org.jspecify.annotations.NullMarked;
