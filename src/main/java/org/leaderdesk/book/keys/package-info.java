/** The keys of a book: what seals its personal fields, and which passcode opens which keys. */
@NullMarked
package org.leaderdesk.book.keys;

import org.jspecify.annotations.NullMarked;
