/** The products' screen: what is sold, how it is kept, what it costs. */
@NullMarked
package org.leaderdesk.ui.products;

import org.jspecify.annotations.NullMarked;
