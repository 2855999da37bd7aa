/**
 * The book: a leader's local store, one SQLite file and its keys, where nothing acknowledged is
 * lost.
 */
@NullMarked
package org.leaderdesk.book;

import org.jspecify.annotations.NullMarked;
