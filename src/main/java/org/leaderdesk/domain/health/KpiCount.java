package org.leaderdesk.domain.health;

/**
 * What KPIs are calculated from, counted over a range of days. "At the end" means as of the range's
 * last day; of what is counted over the range, each member, group and variant counts once.
 */
public enum KpiCount {
    /** Members who ordered in an ISO week whose next week ends in the range. */
    WEEK_BUYERS,
    /** Of those, who ordered in the next week. */
    WEEK_RETURNERS,
    /** Orders, those refunded whole left out. */
    ORDERS,
    /** What they came to in fen, less refunds; below 0 where more was refunded than ordered. */
    AMOUNT,
    /** Orders of the range of the same length before. */
    ORDERS_BEFORE,
    /** What those came to, in fen, less refunds. */
    AMOUNT_BEFORE,
    /** Groups, once for each day they were there. */
    GROUP_DAYS,
    /** Members, at the end: of all chats where their sizes are known, else who ever ordered. */
    MEMBERS,
    /** Groups whose buyers stand for the members, since nobody said how large the chat is. */
    UNSIZED_GROUPS,
    /** Of the members, without an order for 30 days. */
    SILENT_MEMBERS,
    PROMOTERS,
    DETRACTORS,
    NPS_ANSWERS,
    /** Groups in which somebody ordered. */
    ACTIVE_GROUPS,
    /** The leader and the helpers, at the end. */
    PEOPLE,
    /** Variants on offer. */
    VARIANTS,
    /** Of those, sold at least once. */
    VARIANTS_SOLD,
    /** Of those on offer, sold out before they closed or come short. */
    VARIANTS_OUT,
    /** Pieces at the pickup points at the end of each day, added up over the days. */
    STOCK_PIECE_DAYS,
    /** Of the goods that came there, pieces that went again. */
    PIECES_GONE,
    /** Members who came in the 30 days up to the end. */
    NEW_MEMBERS,
    /** Of those, who have ordered. */
    NEW_BUYERS,
    PIECES_ARRIVED,
    /** Of those, spoilt, broken or gone. */
    PIECES_LOST,
    /** People in the groups that were told, each day of which the clicks are known. */
    REACHED,
    CLICKS,
    /** Members of the core segment, at the end. */
    CORE_MEMBERS,
    /** Members of any segment, at the end. */
    SEGMENTED_MEMBERS,
    /** After-sales cases that were settled. */
    CASES,
    /** From their opening until they were, added up. */
    CASE_MINUTES
}
