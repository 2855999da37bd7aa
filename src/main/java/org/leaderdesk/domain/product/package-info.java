/** What is sold: products, variants, zones and layers. */
@NullMarked
package org.leaderdesk.domain.product;

import org.jspecify.annotations.NullMarked;
