/**
 * What a group leader's desk knows and decides, in plain Java: no I/O, no SQL, no clock of its own.
 */
@NullMarked
package org.leaderdesk.domain;

import org.jspecify.annotations.NullMarked;
