package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.RoundContents;

/**
 * One list to print.
 *
 * @param sheet which
 * @param round of what
 * @param options what part of it, in which order
 * @param head version, time and language
 * @param size paper; a grid is for the 配货单 only
 */
public record PrintJob(
        Sheet sheet, RoundContents round, ListOptions options, PrintHead head, PaperSize size) {}
