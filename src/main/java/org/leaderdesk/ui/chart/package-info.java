/** Figures that people compare, drawn; each says in words what it shows. */
@NullMarked
package org.leaderdesk.ui.chart;

import org.jspecify.annotations.NullMarked;
