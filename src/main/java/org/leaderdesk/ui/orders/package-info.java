/** Orders: a table over any number of them, each one's detail, and the import of files. */
@NullMarked
package org.leaderdesk.ui.orders;

import org.jspecify.annotations.NullMarked;
