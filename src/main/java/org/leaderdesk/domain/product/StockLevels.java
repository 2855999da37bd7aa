package org.leaderdesk.domain.product;

/**
 * For how many days a stock should last.
 *
 * @param yellow for fewer days it is yellow
 * @param orange for fewer it is orange
 * @param red for fewer it is red
 * @param reach for how many days a replenishment is to last
 */
public record StockLevels(int yellow, int orange, int red, int reach) {}
