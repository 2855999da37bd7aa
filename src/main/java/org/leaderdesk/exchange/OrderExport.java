package org.leaderdesk.exchange;

import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Orders to be written to a file, in the terms they are read in, so that what is written whole can
 * be read back and nothing changes.
 *
 * @param masked whether personal values are masked: names, phones, addresses, remarks
 * @param title 团购标题 of the summary sheet; an order's own {@link FileOrder#groupBuy()} goes before
 *     it
 * @param leader 所属团长 of the summary sheet
 * @param zone the book's time zone; times are written in it
 * @param orders the orders, in the order of their rows
 */
public record OrderExport(
        boolean masked,
        Optional<String> title,
        String leader,
        ZoneId zone,
        List<FileOrder> orders) {}
