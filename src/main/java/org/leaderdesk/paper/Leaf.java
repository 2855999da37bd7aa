package org.leaderdesk.paper;

/**
 * A page and how large it is, in points.
 *
 * @param holds how many labels or slips are on it; 1 for a page of a list
 */
record Leaf(Page page, float width, float height, int holds) {}
