/** What is promised of the whole program, tried on command lines and on the files they leave. */
@NullMarked
package org.leaderdesk.journey;

import org.jspecify.annotations.NullMarked;
