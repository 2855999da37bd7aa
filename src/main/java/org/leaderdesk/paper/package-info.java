/**
 * Lists on paper and as spreadsheets: fonts, pages, printers; what stands on them is the domain's.
 */
@NullMarked
package org.leaderdesk.paper;

import org.jspecify.annotations.NullMarked;
