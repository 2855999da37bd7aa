/** Starts the program: the one place that makes the parts and hands them to each other. */
@NullMarked
package org.leaderdesk.boot;

import org.jspecify.annotations.NullMarked;
